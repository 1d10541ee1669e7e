import { queryOptions, useMutation } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** Who is signed in; main tells of every change. */
export const accountQueries = {
  status: () =>
    queryOptions({ queryKey: ['account'], queryFn: () => ask(window.claimdesk.account.status({})) }),
}

/** Ends when the browser has come back, or did not. What came of it follows by event, a problem too. */
export function useSignIn() {
  return useMutation({
    mutationFn: () => ask(window.claimdesk.account.signIn({})),
    meta: { showsProblem: true },
  })
}

export function useCancelSignIn() {
  return useMutation({ mutationFn: () => ask(window.claimdesk.account.cancelSignIn({})) })
}

export function useSignOut() {
  return useMutation({ mutationFn: () => ask(window.claimdesk.account.signOut({})) })
}

import { queryOptions, useMutation } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** Where the data could not be opened. */
export const recoveryQueries = {
  backups: () =>
    queryOptions({
      queryKey: ['recovery', 'backups'],
      queryFn: () => ask(window.claimdesk.recovery.backups({})),
    }),
}

/** Brings back what can be; the section says why that failed. */
export function useRecover() {
  return useMutation({
    mutationFn: (backupId: string | null) => ask(window.claimdesk.recovery.recover({ backupId })),
    meta: { showsProblem: true },
  })
}

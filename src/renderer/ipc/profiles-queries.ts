import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Profile, ProfileDescription } from '../../shared/ipc/profiles-procedures.ts'
import { ask } from './ask.ts'
import { useFlushers } from './flush.ts'

/** The data folders that this window can show; main tells of every change. */
export const profilesQueries = {
  list: () =>
    queryOptions({ queryKey: ['profiles'], queryFn: () => ask(window.claimdesk.profiles.list({})) }),
}

export function useAddProfile() {
  return useMutation({
    mutationFn: (profile: ProfileDescription & { serviceUrl: string | null }) =>
      ask(window.claimdesk.profiles.add(profile)),
  })
}

export function useChangeProfile() {
  return useMutation({
    mutationFn: (profile: ProfileDescription & Pick<Profile, 'id'>) =>
      ask(window.claimdesk.profiles.change(profile)),
  })
}

/** Saves what was typed, then shows the other profile in this window. */
export function useSwitchProfile() {
  const flushers = useFlushers()
  return useMutation({
    async mutationFn(id: Profile['id']) {
      await flushers.flushAll()
      return ask(window.claimdesk.profiles.switchTo({ id }))
    },
  })
}

export function useRemoveProfile() {
  return useMutation({ mutationFn: (id: Profile['id']) => ask(window.claimdesk.profiles.remove({ id })) })
}

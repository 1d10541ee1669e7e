import { useQuery } from '@tanstack/react-query'
import type { Profile } from '../../shared/ipc/profiles-procedures.ts'
import { profilesQueries } from '../ipc/profiles-queries.ts'

/** The profile that this window shows, and whether there are others. */
export function useProfile(): { readonly profile: Profile | undefined; readonly hasOthers: boolean } {
  const { data } = useQuery(profilesQueries.list())
  return {
    profile: data?.profiles.find(({ id }) => id === data.current),
    hasOthers: (data?.profiles.length ?? 0) > 1,
  }
}

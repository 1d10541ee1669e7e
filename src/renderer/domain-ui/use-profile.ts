import { useQuery } from '@tanstack/react-query'
import type { Profile } from '../../shared/ipc/profiles-procedures.ts'
import { profilesQueries } from '../ipc/profiles-queries.ts'

/** The profile that this window shows, and whether there are others. */
export function useProfile(): {
  readonly profile: Profile | undefined
  readonly others: readonly Profile[]
  readonly hasOthers: boolean
} {
  const { data } = useQuery(profilesQueries.list())
  const others = data?.profiles.filter(({ id }) => id !== data.current) ?? []
  return {
    profile: data?.profiles.find(({ id }) => id === data.current),
    others,
    hasOthers: others.length > 0,
  }
}

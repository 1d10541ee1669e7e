import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { ProfileList } from '../../../shared/ipc/profiles-procedures.ts'
import type { Profiles } from '../../profiles/profiles.ts'

export interface ProfileParts {
  readonly profiles: Profiles
  readonly switchTo: ClaimdeskHandlers['profiles']['switchTo']
  readonly onProfilesChanged: (list: ProfileList) => void
}

export function profilesHandlers({
  profiles,
  switchTo,
  onProfilesChanged,
}: ProfileParts): ClaimdeskHandlers['profiles'] {
  const told = <T>(outcome: T): T => {
    onProfilesChanged(profiles.list())
    return outcome
  }
  return {
    list: () => success(profiles.list()),
    add: profile => told(success(profiles.add(profile))),
    change: ({ id, ...description }) => told(profiles.change(id, description)),
    switchTo,
    remove: ({ id }) => told(profiles.remove(id)),
  }
}

import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { KnownFacts } from '../../claims/known-facts.ts'

export function profileHandlers({ profile }: KnownFacts): ClaimdeskHandlers['profile'] {
  return {
    get: () => {
      const known = profile()
      return success(known && { profile: known.value, fetchedAt: known.fetchedAt })
    },
  }
}

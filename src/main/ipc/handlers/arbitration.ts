import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import { standingOf } from '../../claims/standing.ts'
import type { ClaimStore } from '../../store/open.ts'

interface Parts {
  readonly store: ClaimStore
  /** Tells the page that claims changed by something else than its own saves. */
  readonly changed: () => void
}

export function arbitrationHandlers({ store, changed }: Parts): ClaimdeskHandlers['arbitration'] {
  return {
    get: ({ claimId }) => standingOf(store, claimId),
    mark({ claimId }) {
      const marked = store.arbitration.mark(claimId)
      if (marked.ok) changed()
      return marked
    },
    unmark({ claimId }) {
      store.arbitration.unmark(claimId)
      changed()
      return success({})
    },
  }
}

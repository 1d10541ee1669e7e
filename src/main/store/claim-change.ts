import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { isEditable } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ClaimSearch } from './claim-search.ts'
import type { ClaimTransition } from './claim-transition.ts'
import { now, type StoreContext } from './store-context.ts'

/** What every change by the user, of content or documents, brings about. To be called in the change's own transaction. */
export function claimChange(context: StoreContext, transition: ClaimTransition, search: ClaimSearch) {
  const touch = context.db.prepare(`UPDATE claim SET updated_at = ? WHERE id = ?`)
  const forgetReturn = context.db.prepare(`DELETE FROM returned_claim WHERE claim_id = ?`)

  return {
    /** Whether the user may change the claim now; its state where so. */
    mayChange(id: ClaimId): Outcome<{ state: string }, 'claim-not-found' | 'claim-not-editable'> {
      const state = transition.stateOf(id)
      if (state === undefined) return failure(problem('claim-not-found'))
      return isEditable(state)
        ? success({ state })
        : failure(problem('claim-not-editable', { params: { state } }))
    },

    /** After a change: a claim that was ready has to be confirmed again. */
    changed(id: ClaimId): void {
      touch.run(now(context), id)
      forgetReturn.run(id)
      if (transition.stateOf(id) === 'ready') transition.move(id, 'draft', 'user')
      search.refresh(id)
    },
  }
}

export type ClaimChange = ReturnType<typeof claimChange>

import { z } from 'zod'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { openFieldsOf } from '../../shared/domain/policy/after-submission.ts'
import type { EditableField } from '../../shared/domain/policy/policy.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ClaimSearch } from './claim-search.ts'
import type { ClaimTransition } from './claim-transition.ts'
import { now, type StoreContext } from './store-context.ts'
import { readRowIfAny } from './stored-row.ts'

const changeableRow = z.object({ state: claimStateSchema, policyId: z.string() })

/** What every change by the user, of content or documents, brings about. To be called in the change's own transaction. */
export function claimChange(context: StoreContext, transition: ClaimTransition, search: ClaimSearch) {
  const touch = context.db.prepare(`UPDATE claim SET updated_at = ? WHERE id = ?`)
  const changeable = context.db.prepare(
    `SELECT state, policy_id AS policyId FROM claim WHERE id = ? AND deleted_at IS NULL`,
  )
  const forgetReturn = context.db.prepare(`DELETE FROM returned_claim WHERE claim_id = ?`)

  return {
    /** Whether the user may change the claim now; where so, what of it. */
    mayChange(
      id: ClaimId,
    ): Outcome<{ open: readonly EditableField[] | 'all' }, 'claim-not-found' | 'claim-not-editable'> {
      const claim = readRowIfAny('claim', changeableRow, changeable.get(id))
      if (claim === undefined) return failure(problem('claim-not-found'))
      const open = openFieldsOf(claim)
      return open === 'all' || open.length > 0
        ? success({ open })
        : failure(problem('claim-not-editable', { params: { state: claim.state } }))
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

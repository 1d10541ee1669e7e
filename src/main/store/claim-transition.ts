import { z } from 'zod'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { type Actor, canTransition } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRowIfAny } from './stored-row.ts'

const stateRow = z.object({ state: claimStateSchema })

/** Changes a claim's state by the one table of transitions, with its line of history in the same transaction. */
export function claimTransition(context: StoreContext, history: HistoryRepository) {
  const { db } = context
  const stateById = db.prepare(`SELECT state FROM claim WHERE id = ? AND deleted_at IS NULL`)
  const setState = db.prepare(`UPDATE claim SET state = ?, updated_at = ? WHERE id = ?`)
  const setStateQuietly = db.prepare(`UPDATE claim SET state = ? WHERE id = ?`)
  const forgetReturn = db.prepare(`DELETE FROM returned_claim WHERE claim_id = ?`)

  const stateOf = (id: ClaimId) => readRowIfAny('claim', stateRow, stateById.get(id))?.state

  return {
    /** Undefined for a claim that is not there, or is deleted. */
    stateOf,

    move: atomic(
      context,
      (id: ClaimId, to: string, by: Actor): Outcome<null, 'claim-not-found' | 'transition-refused'> => {
        const from = stateOf(id)
        if (from === undefined) return failure(problem('claim-not-found'))
        if (!canTransition(from, to, by)) {
          return failure(problem('transition-refused', { params: { from, to } }))
        }
        // Attempts to send come and go: they would shuffle the list, which shows the newest change first.
        if (by === 'sync' && to !== 'draft') setStateQuietly.run(to, id)
        else setState.run(to, now(context), id)
        if (to === 'ready') forgetReturn.run(id)
        history.append(id, { what: 'state', from, to, ...(by === 'user' ? {} : { by }) })
        return success(null)
      },
    ),
  }
}

export type ClaimTransition = ReturnType<typeof claimTransition>

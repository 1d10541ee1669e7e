import { z } from 'zod'
import {
  type Competition,
  competitionSchema,
  mayCompete,
} from '../../shared/domain/arbitration/arbitration.ts'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ReceivedClaim } from '../../shared/service-api/received-claim.ts'
import type { HistoryRepository, NewEntry } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { jsonColumn, readRowIfAny } from './stored-row.ts'

const competitionRow = competitionSchema.extend({ items: jsonColumn(competitionSchema.shape.items) })
const stateRow = z.object({ state: claimStateSchema })

/** What the history calls the two ends, beside the steps' own codes. */
const marked = 'marked'
const ended = 'ended'

/** Which claims compete with another partner's, and how far the comparison is (domain.md A4). */
export function arbitrationRepository(context: StoreContext, { history }: { history: HistoryRepository }) {
  const { db } = context
  const byClaim = db.prepare(`
    SELECT known_by AS knownBy, step, step_since AS stepSince, items, began_at AS beganAt, ended_at AS endedAt
    FROM arbitration WHERE claim_id = ?`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO arbitration (claim_id, known_by, step, step_since, items, began_at, ended_at)
    VALUES (:claimId, :knownBy, :step, :stepSince, :items, :beganAt, :endedAt)`)
  const remove = db.prepare(`DELETE FROM arbitration WHERE claim_id = ?`)
  const stateOf = db.prepare(`SELECT state FROM claim WHERE id = ? AND deleted_at IS NULL`)

  const find = (claimId: ClaimId): Competition | undefined =>
    readRowIfAny('arbitration', competitionRow, byClaim.get(claimId))

  const findOpen = (claimId: ClaimId): Competition | undefined => {
    const known = find(claimId)
    return known?.endedAt === null ? known : undefined
  }

  function keep(claimId: ClaimId, competition: Competition): void {
    put.run({ claimId, ...competition, items: JSON.stringify(competition.items) })
  }

  return {
    /** Also one that is over; undefined for a claim that never competed. */
    find,

    /**
     * Takes over what a newer word of the service says of a claim's arbitration, and answers the lines of history that it
     * makes. A decision ends it; a service that does not tell leaves the user's own mark as it is.
     */
    follow(claimId: ClaimId, { arbitration, status }: ReceivedClaim): NewEntry[] {
      const open = findOpen(claimId)
      const told = mayCompete(status) ? arbitration : null
      if (told) {
        const { step, since, items } = told
        keep(claimId, {
          ...{ knownBy: 'service', step, items, stepSince: since },
          ...{ beganAt: open?.beganAt ?? since, endedAt: null },
        })
        const from = open ? (open.step ?? marked) : null
        return from === step ? [] : [{ what: 'arbitration', by: 'service', from, to: step }]
      }
      const isOver = !mayCompete(status) || (told === null && open?.knownBy === 'service')
      if (open === undefined || !isOver) return []
      keep(claimId, { ...open, endedAt: now(context) })
      return [{ what: 'arbitration', by: 'service', from: open.step ?? marked, to: ended }]
    },

    /** The user read in a comment that the claim competes; marking twice is marking once. */
    mark: atomic(
      context,
      (claimId: ClaimId): Outcome<Record<string, never>, 'claim-not-found' | 'transition-refused'> => {
        const claim = readRowIfAny('claim', stateRow, stateOf.get(claimId))
        if (claim === undefined) return failure(problem('claim-not-found'))
        if (!mayCompete(claim.state)) return failure(problem('transition-refused'))
        if (findOpen(claimId) !== undefined) return success({})
        const nothingTold = { step: null, stepSince: null, items: [] }
        keep(claimId, { knownBy: 'user', ...nothingTold, beganAt: now(context), endedAt: null })
        history.append(claimId, { what: 'arbitration', to: marked })
        return success({})
      },
    ),

    /** The user's own mark was a mistake; what the service told stays. */
    unmark: atomic(context, (claimId: ClaimId): void => {
      if (findOpen(claimId)?.knownBy !== 'user') return
      remove.run(claimId)
      history.append(claimId, { what: 'arbitration', from: marked, to: ended })
    }),
  }
}

export type ArbitrationRepository = ReturnType<typeof arbitrationRepository>

import { z } from 'zod'
import { localStates } from '../../shared/domain/claim-state.ts'
import { type ClaimId, claimIdSchema, type Instant } from '../../shared/domain/identifiers.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReceivedClaim } from '../../shared/service-api/received-claim.ts'
import { isAskedWait, type WaitingClaims, waitingRow } from './outbox-row.ts'
import type { ReplyRepository } from './reply-repository.ts'
import { replyColumns, replyRow } from './reply-row.ts'
import type { ServiceWord } from './service-word.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const inOrder = 'ORDER BY queued_at, id'

const named = z.object({ claimName: z.string().catch(''), customerName: z.string().catch('') })
const listRow = z.intersection(replyRow, named)
/** A message that waits, with whose claim it is about. */
export type QueuedReply = z.output<typeof listRow>

interface ReplyQueueParts {
  readonly replies: ReplyRepository
  readonly serviceWord: ServiceWord
}

/** Messages on their way to the service: the counterpart of the claims' outbox. */
export function replyQueue(context: StoreContext, { replies, serviceWord }: ReplyQueueParts) {
  const { db } = context
  const locally = localStates.map(state => `'${state}'`).join(', ')
  const all = db.prepare(`
    SELECT queued.*, claim_name AS claimName, customer_name AS customerName
    FROM (SELECT ${replyColumns} FROM reply WHERE state <> 'draft') AS queued JOIN claim ON claim.id = claimId ORDER BY queuedAt, queued.id LIMIT ?`)
  // Of claims that the service has; a try in the future says that the clock was set back since.
  const due = db.prepare(`
    SELECT ${replyColumns} FROM reply
    WHERE state = 'waiting' AND (next_try_at IS NULL OR next_try_at <= :at OR tried_at > :at)
      AND claim_id IN (SELECT id FROM claim WHERE state NOT IN (${locally}) AND deleted_at IS NULL)
    ${inOrder}`)
  const waiting = db.prepare(`
    SELECT COUNT(*) AS waiting, MIN(next_try_at) AS nextTryAt,
      (SELECT problem FROM reply WHERE state <> 'draft' AND problem IS NOT NULL ${inOrder} LIMIT 1) AS problem
    FROM reply WHERE state <> 'draft'`)
  const begin = db.prepare(`UPDATE reply SET state = 'sending' WHERE id = ? AND state = 'waiting'`)
  const handOver = db.prepare(`UPDATE reply SET may_be_there = 1 WHERE id = ?`)
  const release = db.prepare(`UPDATE reply SET state = 'waiting' WHERE id = ? AND state = 'sending'`)
  const fail = db.prepare(`
    UPDATE reply SET state = 'waiting', attempts = attempts + 1, next_try_at = :nextTryAt, problem = :problem,
      tried_at = :at
    WHERE id = :id`)
  const refused = db.prepare(`UPDATE reply SET state = 'waiting', may_be_there = 0 WHERE id = ?`)
  const remove = db.prepare(`DELETE FROM reply WHERE id = ?`)
  const interrupted = db.prepare(
    `UPDATE reply SET state = 'waiting' WHERE state = 'sending' RETURNING claim_id AS claimId`,
  )
  const clearWaits = db.prepare(`UPDATE reply SET next_try_at = NULL`)
  const clearOwnWaits = db.prepare(
    `UPDATE reply SET next_try_at = NULL WHERE problem IS NULL OR NOT ${isAskedWait}`,
  )
  const idRow = z.object({ claimId: claimIdSchema })

  return {
    list: (limit: number): QueuedReply[] => all.all(limit).map(row => readRow('reply', listRow, row)),

    due: (at: Instant) => due.all({ at }).map(row => readRow('reply', replyRow, row)),

    waiting: (): WaitingClaims => readRow('reply', waitingRow, waiting.get()),

    /** From here on it cannot be changed; false where it was taken back. */
    begin: (id: string): boolean => begin.run(id).changes > 0,

    /** Before it is handed to the network: from now on the service may have it. */
    handOver(id: string): void {
      handOver.run(id)
    },

    release(id: string): void {
      release.run(id)
    },

    recordFailure(id: string, met: Problem, nextTryAt: Instant): void {
      fail.run({ id, nextTryAt, problem: JSON.stringify(met), at: now(context) })
    },

    /** Refused for good: it is its writer's again, with the reason. */
    returnToUser: atomic(context, (claimId: ClaimId, id: string, met: Problem): void => {
      refused.run(id)
      replies.comeBack(claimId, id, met)
    }),

    /** The service's answer has it among the comments; both in one transaction. */
    acknowledge: atomic(
      context,
      (claimId: ClaimId, id: string, claim: ReceivedClaim, serviceUrl: string): void => {
        serviceWord.adopt(claimId, claim, { serviceUrl })
        remove.run(id)
      },
    ),

    /** Those that an earlier process was sending when it ended wait again. */
    interruptedSendings: (): ClaimId[] => interrupted.all().map(row => readRow('reply', idRow, row).claimId),

    retryAllNow(): void {
      clearWaits.run()
    },

    retryUnaskedNow(): void {
      clearOwnWaits.run()
    },
  }
}

import { z } from 'zod'
import { type ClaimId, claimIdSchema, type Instant } from '../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import {
  type DueClaim,
  dueRow,
  type OutboxItem,
  outboxColumns,
  outboxRow,
  type WaitingClaims,
  waitingRow,
} from './outbox-row.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

const inOrder = 'ORDER BY queued_at, claim_id'
const idRow = z.object({ claimId: claimIdSchema })

/** Reads what waits to be sent; ten thousand claims are counted, not read. */
export function outboxQueue(context: StoreContext) {
  const { db } = context
  const first = db.prepare(`SELECT ${outboxColumns} FROM outbox ${inOrder} LIMIT ?`)
  const one = db.prepare(`SELECT ${outboxColumns} FROM outbox WHERE claim_id = ?`)
  // A try in the future says that the clock was set back since: the time to wait for may never come.
  const dueAt = db.prepare(`
    SELECT claim_id AS claimId, tenant_id AS tenantId FROM outbox
    WHERE (next_try_at IS NULL OR next_try_at <= :at OR tried_at > :at)
      AND claim_id IN (SELECT id FROM claim WHERE state = 'queued')
      AND claim_id NOT IN (SELECT claim_id FROM conflict)
    ${inOrder}`)
  const waiting = db.prepare(`
    SELECT COUNT(*) AS waiting, MIN(next_try_at) AS nextTryAt,
      (SELECT problem FROM outbox WHERE problem IS NOT NULL ${inOrder} LIMIT 1) AS problem
    FROM outbox`)
  // None of them can be deleted: said so that an index answers, and with a plus that the order does not choose another.
  const sending = db.prepare(
    `SELECT id AS claimId FROM claim WHERE deleted_at IS NULL AND state = 'sending' ORDER BY +id`,
  )
  const all = db.prepare(`SELECT ${outboxColumns} FROM outbox`)

  return {
    /** The longest waiting first. */
    list: (limit = -1): OutboxItem[] => first.all(limit).map(row => readRow('outbox', outboxRow, row)),

    find: (claimId: ClaimId): OutboxItem | undefined => readRowIfAny('outbox', outboxRow, one.get(claimId)),

    waiting: (): WaitingClaims => readRow('outbox', waitingRow, waiting.get()),

    /** Those that wait and whose next try has come, in order of queueing. */
    due: (at: Instant = now(context)): DueClaim[] =>
      dueAt.all({ at }).map(row => readRow('outbox', dueRow, row)),

    sending: (): ClaimId[] => sending.all().map(row => readRow('claim', idRow, row).claimId),

    /** A row that cannot be read can never be sent. */
    giveBackUnreadable: (giveBack: (claimId: ClaimId, problems: readonly Problem[]) => void): void =>
      atomic(context, () => {
        for (const row of all.all()) {
          const known = idRow.safeParse(row)
          if (outboxRow.safeParse(row).success || !known.success) continue
          giveBack(known.data.claimId, [
            problem('storage-failed', { params: { reason: 'row-unreadable', table: 'outbox' } }),
          ])
        }
      })(),
  }
}

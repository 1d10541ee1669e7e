import { z } from 'zod'
import { claimIdSchema } from '../../shared/domain/identifiers.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

/** What can happen to a claim without its user: the service's states that are news, and what sync or a reviewer does. */
export const newsKinds = [
  'approved',
  'rejected',
  'rejected-final',
  'action-required',
  'arbitration',
  'comment',
  'returned',
  'request-returned',
] as const

const newsRow = z.object({
  kind: z.enum(newsKinds),
  claimId: claimIdSchema,
  // As in the list: one odd claim must not keep the news of the others back.
  claimName: z.string().catch(''),
  customerName: z.string().catch(''),
})
/** One thing that happened to a claim. */
export type ClaimNews = z.infer<typeof newsRow>

const sequenceRow = z.object({ sequence: z.int() })
const countRow = z.object({ count: z.int() })

// A line of the history that holds no more (approved, then rejected) is no news.
const decided = `what = 'state' AND by = 'service' AND to_value = state
  AND to_value IN ('approved', 'rejected', 'rejected-final', 'action-required')`
const returned = `what = 'state' AND by = 'sync' AND from_value IN ('queued', 'sending') AND to_value = 'draft'
  AND state = 'draft'`
// A dispute, say, that the service refused, while its user has not done anything about it.
const requestReturned = `what = 'request-refused' AND EXISTS (
    SELECT 1 FROM reply WHERE reply.claim_id = history.claim_id AND reply.kind = path AND problem IS NOT NULL)`
const commented = `what = 'comment' AND from_value IS NULL AND EXISTS (
    SELECT 1 FROM comment
    WHERE comment.claim_id = history.claim_id AND author = 'reviewer' AND 'comments.' || comment.id = path)`

// That it competes is news; how far the comparison is can be read.
const competes = `what = 'arbitration' AND by = 'service' AND from_value IS NULL AND EXISTS (
    SELECT 1 FROM arbitration WHERE arbitration.claim_id = history.claim_id AND ended_at IS NULL)`

/** What the user has not been told of yet, and what was told. */
export function newsRepository(context: StoreContext) {
  const { db } = context
  const until = db.prepare(`SELECT sequence FROM told_history`)
  const newest = db.prepare(`SELECT COALESCE(MAX(sequence), 0) AS sequence FROM history`)
  const since = db.prepare(`
    SELECT claim_id AS claimId, claim_name AS claimName, customer_name AS customerName,
      CASE WHEN what IN ('comment', 'arbitration') THEN what WHEN what = 'request-refused' THEN 'request-returned'
        WHEN by = 'sync' THEN 'returned' ELSE to_value END AS kind
    FROM history JOIN claim ON claim.id = history.claim_id
    WHERE sequence > ? AND deleted_at IS NULL
      AND ((${decided}) OR (${returned}) OR (${commented}) OR (${competes}) OR (${requestReturned}))
    ORDER BY sequence`)
  const setUntil = db.prepare(`UPDATE told_history SET sequence = ?`)
  const tell = db.prepare(`INSERT OR IGNORE INTO told (subject, at) VALUES (?, ?)`)
  const forget = db.prepare(`DELETE FROM told WHERE subject = ?`)
  // Together, since for one question with OR SQLite would read every claim; CROSS JOIN begins with the few.
  const waiting = db.prepare(`
    SELECT COUNT(*) AS count FROM (
      SELECT number FROM claim WHERE deleted_at IS NULL AND state = 'action-required'
      UNION SELECT number FROM returned_claim CROSS JOIN claim ON id = claim_id
        WHERE deleted_at IS NULL AND claim.state = 'draft'
      UNION SELECT number FROM reply CROSS JOIN claim ON claim.id = claim_id
        WHERE deleted_at IS NULL AND kind <> 'reply' AND reply.state = 'draft' AND problem IS NOT NULL)`)

  return {
    /**
     * What happened since the last call, in this process or an earlier one, the oldest first. It counts as told from now
     * on: a process that ends before it shows a notice shows one too few rather than one twice.
     */
    take: atomic(context, (): ClaimNews[] => {
      const from = readRow('told_history', sequenceRow, until.get()).sequence
      const to = readRow('history', sequenceRow, newest.get()).sequence
      if (to === from) return []
      setUntil.run(to)
      return since.all(from).map(row => readRow('history', newsRow, row))
    }),

    /** True the first time for a subject, until it is forgotten. */
    tellOnce: (subject: string): boolean => tell.run(subject, now(context)).changes > 0,

    forget(subject: string): void {
      forget.run(subject)
    },

    /** How many claims wait for their user. */
    attention: (): number => readRow('claim', countRow, waiting.get()).count,
  }
}

export type NewsRepository = ReturnType<typeof newsRepository>

import { z } from 'zod'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import {
  type ClaimId,
  claimIdSchema,
  type Day,
  type Instant,
  instantSchema,
} from '../../shared/domain/identifiers.ts'
import { limitedState } from './dated-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const idRow = z.object({ id: claimIdSchema })
const countRow = z.object({ count: z.int() })
const unreadRow = z.object({ id: claimIdSchema, unread: z.int() })
const limits = { limitedState: claimStateSchema, policyId: z.string(), stateSince: instantSchema.nullable() }
const limitedRow = z.object({ id: claimIdSchema, ...limits })
const policyRow = z.object({ policyId: z.string() })
const endingRow = z.object({ id: claimIdSchema, endsOn: z.string() })
const shownRow = z.object({
  id: claimIdSchema,
  state: claimStateSchema,
  // As in the list: one odd claim must not take the page from the user.
  claimName: z.string().catch(''),
  customerName: z.string().catch(''),
  updatedAt: instantSchema,
  ...limits,
})
const decidedRow = z.object({
  id: claimIdSchema,
  policyId: z.string(),
  claimName: z.string().catch(''),
  customerName: z.string().catch(''),
  receivedAt: instantSchema,
  decidedAt: instantSchema.nullable(),
})
const flowRow = z.object({ state: z.string(), count: z.int() })

/** A claim as a row of Home, without what follows from the day that it is. */
export type ShownClaim = z.output<typeof shownRow>
export type LimitedId = z.output<typeof limitedRow>
export type DecidedClaim = z.output<typeof decidedRow>

const limitColumns = `${limitedState} AS limitedState, policy_id AS policyId, state_since AS stateSince`
// As the index `claim_decided` has it.
const decided = `deleted_at IS NULL AND state IN ('approved', 'rejected', 'rejected-final')`

/** What Home asks of all claims: numbers, and the few that it shows. Each answer comes from an index. */
export function homeClaims({ db }: StoreContext) {
  const any = db.prepare(`SELECT EXISTS (SELECT 1 FROM claim WHERE deleted_at IS NULL)`).pluck()
  // Two questions, since for both in one SQLite would read every claim.
  const asked = db.prepare(`
    SELECT id, ${limitColumns} FROM claim WHERE deleted_at IS NULL AND state = 'action-required'
    UNION ALL
    SELECT id, ${limitColumns} FROM claim WHERE deleted_at IS NULL AND state = 'rejected' AND state_since >= ?`)
  const returned = db.prepare(`
    SELECT id FROM returned_claim JOIN claim ON id = claim_id
    WHERE deleted_at IS NULL AND state IN ('draft', 'action-required', 'submitted')`)
  const conflicts = db.prepare(`SELECT id FROM conflict JOIN claim ON id = claim_id WHERE deleted_at IS NULL`)
  const unread = db.prepare(`
    SELECT claim_id AS id, COUNT(*) AS unread FROM comment JOIN claim ON claim.id = claim_id
    WHERE read_at IS NULL AND author = 'reviewer' AND deleted_at IS NULL GROUP BY claim_id`)
  const ending = db.prepare(`
    SELECT id, ends_on AS endsOn FROM claim
    WHERE deleted_at IS NULL AND state = 'approved' AND ends_on BETWEEN ? AND ?
      AND solution_area = 'business-applications'
      AND NOT EXISTS (SELECT 1 FROM claim AS later WHERE later.follows = claim.id AND later.deleted_at IS NULL)`)
  const inState = db.prepare(`SELECT COUNT(*) AS count FROM claim WHERE deleted_at IS NULL AND state = ?`)
  const policies = db.prepare(
    `SELECT DISTINCT policy_id AS policyId FROM claim WHERE deleted_at IS NULL AND state = ?`,
  )
  const longest = db.prepare(`
    SELECT id, ${limitColumns} FROM claim WHERE deleted_at IS NULL AND state = ? AND policy_id = ?
    ORDER BY state_since LIMIT ?`)
  const newest = db.prepare(
    `SELECT id FROM claim WHERE ${decided} AND state_since >= ? ORDER BY state_since DESC LIMIT ?`,
  )
  const decidedCount = db.prepare(`SELECT COUNT(*) AS count FROM claim WHERE ${decided} AND state_since >= ?`)
  const shown = db.prepare(`
    SELECT id, state, claim_name AS claimName, customer_name AS customerName, updated_at AS updatedAt, ${limitColumns}
    FROM claim WHERE id = ?`)
  // From the last time that the service took it in, to the first decision after that.
  const decisions = db.prepare(`
    SELECT id, policy_id AS policyId, claim_name AS claimName, customer_name AS customerName,
      receipt ->> '$.receivedAt' AS receivedAt,
      (SELECT at FROM history
        WHERE claim_id = claim.id AND what = 'state' AND to_value IN ('approved', 'rejected', 'rejected-final')
          AND sequence > COALESCE((SELECT MAX(sequence) FROM history AS taken
            WHERE taken.claim_id = claim.id AND what = 'state' AND to_value = 'submitted'), 0)
        ORDER BY sequence LIMIT 1) AS decidedAt
    FROM (SELECT * FROM claim INDEXED BY claim_decided WHERE ${decided} ORDER BY state_since DESC LIMIT ?) AS claim
    WHERE receipt IS NOT NULL ORDER BY state_since DESC`)
  const firstFlow = db.prepare(`SELECT MIN(hour) AS hour FROM state_flow`).pluck()
  const flow = db.prepare(`
    SELECT state, SUM(change) AS count FROM state_flow WHERE hour > ? AND hour <= ? GROUP BY state`)

  const countOf = (row: unknown) => readRow('claim', countRow, row).count
  const ids = (rows: unknown[]) => rows.map(row => readRow('claim', idRow, row).id)
  const limited = (rows: unknown[]) => rows.map(row => readRow('claim', limitedRow, row))

  return {
    hasAny: (): boolean => any.get() === 1,

    /** Whose answer the reviewer waits for, and those rejected since then, which may be disputed. */
    asked: (rejectedSince: Instant): LimitedId[] => limited(asked.all(rejectedSince)),
    returned: (): ClaimId[] => ids(returned.all()),
    conflicts: (): ClaimId[] => ids(conflicts.all()),
    /** How many messages of the reviewer's nobody has seen, by claim. */
    unread: (): ReadonlyMap<ClaimId, number> =>
      new Map(
        unread
          .all()
          .map(row => readRow('comment', unreadRow, row))
          .map(row => [row.id, row.unread]),
      ),
    /** Business Applications claims, approved, whose subscription ends within those days, and not followed up yet. */
    ending: (from: Day, until: Day) => ending.all(from, until).map(row => readRow('claim', endingRow, row)),

    inState: (state: string): number => countOf(inState.get(state)),
    /** Of each policy those that have been longest in the state: by their deadlines, the first among all. */
    longestIn: (state: string, limit: number): LimitedId[] =>
      policies
        .all(state)
        .map(row => readRow('claim', policyRow, row).policyId)
        .flatMap(policyId => limited(longest.all(state, policyId, limit))),

    decidedSince: (since: Instant): number => countOf(decidedCount.get(since)),
    /** The newest first. */
    newestDecided: (since: Instant, limit: number): ClaimId[] => ids(newest.all(since, limit)),
    /** How long the newest decisions took; the newest first. */
    decisions: (limit: number): DecidedClaim[] =>
      decisions.all(limit).map(row => readRow('claim', decidedRow, row)),

    shown: (id: ClaimId): ShownClaim => readRow('claim', shownRow, shown.get(id)),

    /** When the first claim was made, to the hour, in UTC; null while there is none. */
    firstHour: (): string | null => z.string().nullable().parse(firstFlow.get()),
    /** By how much each state's number of claims grew after one hour and up to another. */
    growth: (after: string, until: string): ReadonlyMap<string, number> =>
      new Map(
        flow
          .all(after, until)
          .map(row => readRow('state_flow', flowRow, row))
          .map(({ state, count }) => [state, count]),
      ),
  }
}

export type HomeClaims = ReturnType<typeof homeClaims>

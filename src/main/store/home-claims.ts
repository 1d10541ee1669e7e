import { z } from 'zod'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import {
  claimIdSchema,
  type Day,
  daySchema,
  type Instant,
  instantSchema,
} from '../../shared/domain/identifiers.ts'
import { limitedState } from './dated-claims.ts'
import type { DueClaims, Reckoner } from './due-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const countRow = z.object({ count: z.int() })
const unreadRow = z.object({ number: z.int(), unread: z.int() })
const limits = { limitedState: claimStateSchema, policyId: z.string(), stateSince: instantSchema.nullable() }
const limitedRow = z.object({ number: z.int(), ...limits })
const policyRow = z.object({ policyId: z.string() })
const endingRow = z.tuple([z.int(), daySchema])
const dueRow = z.tuple([z.int(), z.enum(['answer', 'dispute']), daySchema])
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
export type LimitedNumber = z.output<typeof limitedRow>
export type DecidedClaim = z.output<typeof decidedRow>

const limitColumns = `${limitedState} AS limitedState, policy_id AS policyId, state_since AS stateSince`
// As the index `claim_decided` has it.
const decided = `deleted_at IS NULL AND state IN ('approved', 'rejected', 'rejected-final')`

/** What Home asks of all claims: numbers, and the few that it shows. Each answer comes from an index; claims go by their numbers. */
export function homeClaims({ db }: StoreContext, { due }: { due: DueClaims }) {
  const any = db.prepare(`SELECT EXISTS (SELECT 1 FROM claim WHERE deleted_at IS NULL)`).pluck()
  const ours = db
    .prepare(`SELECT number, kind, last_day FROM due_claim WHERE kind IN ('answer', 'dispute')`)
    .raw()
  const asked = db
    .prepare(`SELECT number FROM claim WHERE deleted_at IS NULL AND state = 'action-required'`)
    .pluck()
  // CROSS JOIN begins with the few, where SQLite would begin with all claims.
  const returned = db
    .prepare(`
      SELECT number FROM returned_claim CROSS JOIN claim ON id = claim_id
      WHERE deleted_at IS NULL AND state IN ('draft', 'action-required', 'submitted')`)
    .pluck()
  const conflicts = db
    .prepare(`SELECT number FROM conflict CROSS JOIN claim ON id = claim_id WHERE deleted_at IS NULL`)
    .pluck()
  const unread = db.prepare(`
    SELECT number, COUNT(*) AS unread FROM comment INDEXED BY comment_unread CROSS JOIN claim ON claim.id = claim_id
    WHERE read_at IS NULL AND author = 'reviewer' AND deleted_at IS NULL GROUP BY claim_id`)
  const ending = db
    .prepare(`
      SELECT number, ends_on FROM claim INDEXED BY claim_by_end
      WHERE deleted_at IS NULL AND state = 'approved' AND ends_on BETWEEN ? AND ?
        AND solution_area = 'business-applications'
        AND NOT EXISTS (SELECT 1 FROM claim AS later WHERE later.follows = claim.id AND later.deleted_at IS NULL)`)
    .raw()
  const inState = db.prepare(`SELECT COUNT(*) AS count FROM claim WHERE deleted_at IS NULL AND state = ?`)
  const policies = db.prepare(
    `SELECT DISTINCT policy_id AS policyId FROM claim WHERE deleted_at IS NULL AND state = ?`,
  )
  const longest = db.prepare(`
    SELECT number, ${limitColumns} FROM claim WHERE deleted_at IS NULL AND state = ? AND policy_id = ?
    ORDER BY state_since LIMIT ?`)
  const ofDecided = `FROM claim INDEXED BY claim_decided WHERE ${decided} AND state_since >= ?`
  const newest = db.prepare(`SELECT number ${ofDecided} ORDER BY state_since DESC LIMIT ?`).pluck()
  const decidedCount = db.prepare(`SELECT COUNT(*) AS count ${ofDecided}`)
  const shown = db.prepare(`
    SELECT id, state, claim_name AS claimName, customer_name AS customerName, updated_at AS updatedAt, ${limitColumns}
    FROM claim WHERE number = ?`)
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
  const numbers = (rows: unknown[]) => rows.map(row => readRow('claim', z.int(), row))
  const limited = (rows: unknown[]) => rows.map(row => readRow('claim', limitedRow, row))

  return {
    hasAny: (): boolean => any.get() === 1,

    /** What ends for the user and is still open: to answer the reviewer, to dispute a rejection. */
    due(reckoner: Reckoner): { number: number; kind: 'answer' | 'dispute'; lastDay: Day }[] {
      due(reckoner)
      return ours.all().map(row => {
        const [number, kind, lastDay] = readRow('due_claim', dueRow, row)
        return { number, kind, lastDay }
      })
    },
    /** Whose answer the reviewer waits for. */
    asked: (): number[] => numbers(asked.all()),
    returned: (): number[] => numbers(returned.all()),
    conflicts: (): number[] => numbers(conflicts.all()),
    /** How many messages of the reviewer's nobody has seen, by claim. */
    unread: (): ReadonlyMap<number, number> =>
      new Map(
        unread
          .all()
          .map(row => readRow('comment', unreadRow, row))
          .map(row => [row.number, row.unread]),
      ),
    /** Business Applications claims, approved, whose subscription ends within those days, and not followed up yet. */
    ending: (from: Day, until: Day): { number: number; endsOn: Day }[] =>
      ending.all(from, until).map(row => {
        const [number, endsOn] = readRow('claim', endingRow, row)
        return { number, endsOn }
      }),

    inState: (state: string): number => countOf(inState.get(state)),
    /** Of each policy those that have been longest in the state: by their deadlines, the first among all. */
    longestIn: (state: string, limit: number): LimitedNumber[] =>
      policies
        .all(state)
        .map(row => readRow('claim', policyRow, row).policyId)
        .flatMap(policyId => limited(longest.all(state, policyId, limit))),

    decidedSince: (since: Instant): number => countOf(decidedCount.get(since)),
    /** The newest first. */
    newestDecided: (since: Instant, limit: number): number[] => numbers(newest.all(since, limit)),
    /** How long the newest decisions took; the newest first. */
    decisions: (limit: number): DecidedClaim[] =>
      decisions.all(limit).map(row => readRow('claim', decidedRow, row)),

    shown: (number: number): ShownClaim => readRow('claim', shownRow, shown.get(number)),

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

import { z } from 'zod'
import { addDays } from '../../shared/domain/deadlines/calendar-day.ts'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import { type Day, daySchema, instantSchema } from '../../shared/domain/identifiers.ts'
import type { ClaimDeadline } from '../../shared/ipc/claim-list.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

/** Tells deadlines as they are at one moment. */
export interface Reckoner {
  /** Another one whenever a deadline may have become another. */
  readonly asOf: string
  readonly today: Day
  /** The deadline of all claims that came into a state on a day; null where none is set, or what it allowed is over. */
  deadlineOn(state: string, policyId: string, since: Day): ClaimDeadline | null
}

/** As `deadline-of.ts` has them; others have no deadline. */
const limited = ['submitted', 'under-review', 'action-required', 'approved', 'rejected']

const periodRow = z.object({
  state: z.string(),
  policyId: z.string(),
  first: instantSchema.nullable(),
  last: instantSchema.nullable(),
})
type Period = z.output<typeof periodRow>

/**
 * Longer than the longest limit of a policy. What began before has no deadline that is still open: it is reckoned as if it had
 * begun then, which is over as well.
 */
export const lookBackDays = 120

/**
 * Claims by their deadlines. What a deadline is follows from policies, holidays and the day that it is, which no column knows;
 * but all claims that came into a state on one day have the same one. So the days are reckoned, which are few, and claims are
 * found by them in an index: in the view `due_claim` (number, kind, last_day, days_left, state_since) of this connection.
 */
export function dueClaims({ db }: StoreContext) {
  db.exec(`
    CREATE TEMP TABLE due_day (
      state TEXT, policy_id TEXT, since TEXT, until TEXT, kind TEXT, last_day TEXT, days_left INTEGER,
      PRIMARY KEY (state, policy_id, since)
    ) WITHOUT ROWID;
    CREATE TEMP VIEW due_claim AS
      SELECT claim.number, kind, last_day, days_left, state_since
      FROM due_day CROSS JOIN main.claim INDEXED BY claim_in_state_since ON deleted_at IS NULL
        AND claim.state = due_day.state AND claim.policy_id = due_day.policy_id
        AND state_since >= since AND state_since < until
      UNION ALL
      -- Until the service has it, a changed claim is for the service what it was: to queue an answer stops no clock.
      SELECT claim.number, kind, last_day, days_left, state_since
      FROM main.outbox CROSS JOIN main.claim ON claim.id = outbox.claim_id AND deleted_at IS NULL
        AND claim.state IN ('queued', 'sending')
      CROSS JOIN due_day ON due_day.state = returns_to AND due_day.policy_id = claim.policy_id
        AND state_since >= since AND state_since < until
      WHERE returns_to <> 'draft';`)
  const forget = db.prepare('DELETE FROM due_day')
  const insert = db.prepare(`
    INSERT OR IGNORE INTO due_day (state, policy_id, since, until, kind, last_day, days_left)
    VALUES (:state, :policyId, :since, :until, :kind, :lastDay, :left)`)
  // From one policy to the next by the index, without reading what lies in between.
  const nextPolicy = db
    .prepare(`
    SELECT MIN(policy_id) FROM claim INDEXED BY claim_in_state_since
    WHERE deleted_at IS NULL AND state = ? AND policy_id > ?`)
    .pluck()
  const edge = (which: 'MIN' | 'MAX') => `
    (SELECT ${which}(state_since) FROM claim INDEXED BY claim_in_state_since
      WHERE deleted_at IS NULL AND state = :state AND policy_id = :policyId)`
  const period = db.prepare(`
    SELECT :state AS state, :policyId AS policyId, ${edge('MIN')} AS first, ${edge('MAX')} AS last`)
  const waiting = db.prepare(`
    SELECT returns_to AS state, policy_id AS policyId, MIN(state_since) AS first, MAX(state_since) AS last
    FROM outbox CROSS JOIN claim ON claim.id = outbox.claim_id
    WHERE returns_to <> 'draft' AND claim.state IN ('queued', 'sending')
    GROUP BY returns_to, policy_id`)

  /** When claims came into a state that may be limited: the first and the last of each state and policy. */
  function periods(): Period[] {
    const found: Period[] = []
    for (const state of limited) {
      let policyId = nextPolicy.get(state, '')
      for (; policyId !== null; policyId = nextPolicy.get(state, policyId))
        found.push(readRow('claim', periodRow, period.get({ state, policyId })))
    }
    return [...found, ...waiting.all().map(row => readRow('claim', periodRow, row))]
  }

  function fill({ today, deadlineOn }: Reckoner, all: readonly Period[]): void {
    forget.run()
    const [earliest, latest] = [addDays(today, -lookBackDays), addDays(today, 1)]
    for (const { state, policyId, first, last } of all) {
      if (first === null || last === null) continue
      const from = within(dayOf(first))
      const to = within(dayOf(last))
      for (let day = from; day <= to; day = addDays(day, 1)) {
        const deadline = deadlineOn(state, policyId, day)
        if (deadline === null) continue
        const { kind, lastDay, left } = deadline
        const since = day === earliest ? '' : startOf(day)
        // A clock that was set back leaves claims whose state begins tomorrow, or later.
        const until = day === latest ? '9' : startOf(addDays(day, 1))
        insert.run({ state, policyId, since, until, kind, lastDay, left })
      }
    }
    function within(day: Day): Day {
      if (day < earliest) return earliest
      return day > latest ? latest : day
    }
  }

  let reckonedBy: string | null = null

  /** Brings `due_claim` to that moment; to be called before each question to it. */
  return (reckoner: Reckoner): void => {
    const all = periods()
    const by = JSON.stringify([reckoner.asOf, all])
    if (reckonedBy === by) return
    fill(reckoner, all)
    // A transaction that is given up takes the rows back.
    reckonedBy = db.inTransaction ? null : by
  }
}

export type DueClaims = ReturnType<typeof dueClaims>

const dayOf = (instant: string): Day => localDay(new Date(instant))

/** When a day begins at the user's desk. */
function startOf(day: Day): string {
  const [year = 0, month = 1, date = 1] = daySchema.parse(day).split('-').map(Number)
  return new Date(year, month - 1, date).toISOString()
}

import { z } from 'zod'
import { approvedSubscriptionSchema } from '../../shared/domain/claim.ts'
import { solutionAreas } from '../../shared/domain/claim-content.ts'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import type { DeadlineKind } from '../../shared/domain/deadlines/deadline-of.ts'
import { type ClaimId, claimIdSchema, type Day, instantSchema } from '../../shared/domain/identifiers.ts'
import type { DueClaims, Reckoner } from './due-claims.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRow, readRowIfAny } from './stored-row.ts'

const named = {
  id: claimIdSchema,
  state: claimStateSchema,
  // As in the list: one odd claim must not take the others' dates from the user.
  claimName: z.string().catch(''),
  customerName: z.string().catch(''),
}
const limitedRow = z.object({
  ...named,
  /** The state by which a policy limits it. */
  limitedState: claimStateSchema,
  policyId: z.string(),
  stateSince: instantSchema.nullable(),
})
const endingRow = z.object({
  ...named,
  solutionArea: z.enum(solutionAreas).nullable().catch(null),
  subscriptions: jsonColumn(z.array(approvedSubscriptionSchema)),
})

/** A claim in a state that a policy limits, and when that began. */
export type LimitedClaim = z.output<typeof limitedRow>
/** An approved claim with what was approved. */
export type EndingClaim = z.output<typeof endingRow>

/** Until the service has it, a changed claim is for the service what it was: to queue an answer stops no clock. */
export const limitedState = `
  CASE WHEN state IN ('queued', 'sending')
    THEN COALESCE((SELECT returns_to FROM outbox WHERE outbox.claim_id = claim.id), state) ELSE state END`

const names = `id, state, claim_name AS claimName, customer_name AS customerName`
const limits = `${limitedState} AS limitedState, policy_id AS policyId, state_since AS stateSince`

/** Of which deadlines alone is asked; what is not named does not matter. */
export interface DueOnly {
  readonly kinds?: readonly DeadlineKind[]
  /** So many are left. */
  readonly days?: readonly number[]
}

/** Claims by the days that matter to them. */
export function datedClaims({ db }: StoreContext, { due }: { due: DueClaims }) {
  const dueOnly = db.prepare(`
    SELECT ${names}, ${limits} FROM (
      SELECT number AS due_number, last_day FROM due_claim
      WHERE (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))
        AND (:days IS NULL OR days_left IN (SELECT value FROM json_each(:days)))
    ) CROSS JOIN claim ON number = due_number ORDER BY last_day, number`)
  const one = db.prepare(`SELECT ${names}, ${limits} FROM claim WHERE id = ? AND deleted_at IS NULL`)
  const ends = `${names}, solution_area AS solutionArea, subscriptions`
  const approved = db.prepare(`SELECT ${ends} FROM claim WHERE id = ? AND deleted_at IS NULL`)
  const ending = db.prepare(`
    SELECT ${ends} FROM claim INDEXED BY claim_by_end
    WHERE deleted_at IS NULL AND state = 'approved' AND ends_on BETWEEN ? AND ?
      AND NOT EXISTS (SELECT 1 FROM claim AS later WHERE later.follows = claim.id AND later.deleted_at IS NULL)
    ORDER BY ends_on`)

  return {
    one: (id: ClaimId): LimitedClaim | undefined => readRowIfAny('claim', limitedRow, one.get(id)),

    /** Those with a deadline at that moment, the soonest first. */
    due(reckoner: Reckoner, { kinds, days }: DueOnly): LimitedClaim[] {
      due(reckoner)
      const list = (values?: readonly unknown[]) => (values === undefined ? null : JSON.stringify(values))
      return dueOnly
        .all({ kinds: list(kinds), days: list(days) })
        .map(row => readRow('claim', limitedRow, row))
    },

    /** The claim with what the service approved of it. */
    approved: (id: ClaimId): EndingClaim | undefined => readRowIfAny('claim', endingRow, approved.get(id)),

    /** Approved, with a subscription that ends within those days, and not followed up yet; the first to end first. */
    ending: (from: Day, until: Day): EndingClaim[] =>
      ending.all(from, until).map(row => readRow('claim', endingRow, row)),
  }
}

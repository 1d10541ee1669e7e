import { z } from 'zod'
import { approvedSubscriptionSchema } from '../../shared/domain/claim.ts'
import { solutionAreas } from '../../shared/domain/claim-content.ts'
import { claimStateSchema } from '../../shared/domain/claim-state.ts'
import { type ClaimId, claimIdSchema, type Day, instantSchema } from '../../shared/domain/identifiers.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRow, readRowIfAny } from './stored-row.ts'

const named = {
  id: claimIdSchema,
  state: claimStateSchema,
  // As in the list: one odd claim must not take the others' dates from the user.
  claimName: z.string().catch(''),
  customerName: z.string().catch(''),
}
const limitedRow = z.object({ ...named, policyId: z.string(), stateSince: instantSchema.nullable() })
const endingRow = z.object({
  ...named,
  solutionArea: z.enum(solutionAreas).nullable().catch(null),
  subscriptions: jsonColumn(z.array(approvedSubscriptionSchema)),
})

/** A claim in a state that a policy limits, and when that began. */
export type LimitedClaim = z.output<typeof limitedRow>
/** An approved claim with what was approved. */
export type EndingClaim = z.output<typeof endingRow>

const names = `id, state, claim_name AS claimName, customer_name AS customerName`

/** Claims by the days that matter to them. */
export function datedClaims({ db }: StoreContext) {
  const limited = db.prepare(`
    SELECT ${names}, policy_id AS policyId, state_since AS stateSince FROM claim
    WHERE deleted_at IS NULL AND state_since >= ?
      AND state IN ('submitted', 'under-review', 'action-required', 'approved', 'rejected')`)
  const one = db.prepare(`
    SELECT ${names}, policy_id AS policyId, state_since AS stateSince FROM claim
    WHERE id = ? AND deleted_at IS NULL`)
  const ending = db.prepare(`
    SELECT ${names}, solution_area AS solutionArea, subscriptions FROM claim
    WHERE deleted_at IS NULL AND state = 'approved'
      AND NOT EXISTS (SELECT 1 FROM claim AS later WHERE later.follows = claim.id AND later.deleted_at IS NULL)
      AND EXISTS (SELECT 1 FROM json_each(subscriptions) WHERE value ->> '$.endsOn' <= ?)`)

  return {
    one: (id: ClaimId): LimitedClaim | undefined => readRowIfAny('claim', limitedRow, one.get(id)),

    /** In a state that a policy may limit, since that instant at the earliest. */
    limited: (since: string): LimitedClaim[] =>
      limited.all(since).map(row => readRow('claim', limitedRow, row)),

    /** Approved, with a subscription that ends by that day, and not followed up yet. */
    ending: (until: Day): EndingClaim[] => ending.all(until).map(row => readRow('claim', endingRow, row)),
  }
}

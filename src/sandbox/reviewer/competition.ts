import type { Arbitration } from '../../shared/domain/arbitration/arbitration.ts'
import { normalizeGuid } from '../../shared/domain/customer.ts'
import { addDays } from '../../shared/domain/deadlines/calendar-day.ts'
import type { Submission } from '../../shared/service-api/claims.ts'
import { dayOf } from '../clock.ts'
import { seededProofAgeDays } from '../seed/second-partner.ts'
import { customerOf } from '../seed/world.ts'
import type { Service } from '../service.ts'
import type { StoredClaim, StoredCompetition } from '../store/claim-row.ts'

/** In which competing claims are compared: a dispute after the decision is another matter. */
const compared: ReadonlySet<string> = new Set(['submitted', 'under-review', 'action-required'])

/** What still competes: nothing once it is decided, nor what the claim was resubmitted without. */
export function competitionOf({ status, competition, submission }: StoredClaim): StoredCompetition | null {
  if (competition === null || !compared.has(status)) return null
  const items = competition.items.filter(key => submission.items.some(item => item.key === key))
  return items.length === 0 ? null : { ...competition, items }
}

/** What our partner is told of it: nothing before the reviewer has written, and never of the other partner. */
export function arbitrationOf(claim: StoredClaim): Arbitration | null {
  const { step, since, items } = competitionOf(claim) ?? { step: null }
  return step === null ? null : { step, since, items }
}

/** What the second partner holds of a new claim's subscriptions from the beginning (`seed/world.ts`). */
export function seededCompetition(
  service: Service,
  { customer, items }: Submission,
): StoredCompetition | null {
  const held = customerOf(customer, service.customers)?.subscriptions.filter(
    ({ claimedBy }) => claimedBy === 'other',
  )
  const contested = items.filter(({ subscriptionId }) =>
    held?.some(({ id }) => id === normalizeGuid(subscriptionId ?? '')),
  )
  if (contested.length === 0) return null
  const now = service.clock.now()
  return {
    items: contested.map(({ key }) => key),
    acknowledgedOn: addDays(dayOf(now), -seededProofAgeDays),
    answersWith: null,
    step: null,
    since: now.toISOString(),
  }
}

import { daysLeft, lastDayOf } from '../../shared/domain/deadlines/business-days.ts'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { Day } from '../../shared/domain/identifiers.ts'
import { defaultPolicy } from '../../shared/domain/policy/policies.ts'
import type { Policy } from '../../shared/domain/policy/policy.ts'
import type { DecisionTime } from '../../shared/ipc/home-procedures.ts'
import type { DecidedClaim } from '../store/home-claims.ts'

interface Surroundings {
  readonly policies: ReadonlyMap<string, Policy>
  readonly holidays: ReadonlySet<Day>
}

/**
 * How long each claim was decided in, against what its policy gives for beginning the review and for the review (domain.md A4),
 * the oldest first. Left out is one whose decision has no line in its history.
 */
export function decisionTimes(
  claims: readonly DecidedClaim[],
  { policies, holidays }: Surroundings,
): DecisionTime[] {
  return claims
    .flatMap(({ policyId, receivedAt, decidedAt, ...claim }) => {
      if (decidedAt === null) return []
      const { startOfReview, review } = (policies.get(policyId) ?? defaultPolicy).deadlines
      const [from, decidedOn] = [receivedAt, decidedAt].map(at => localDay(new Date(at))) as [Day, Day]
      const lastDay = lastDayOf(review, lastDayOf(startOfReview, from, holidays), holidays)
      const { unit } = review
      const days = Math.max(0, daysLeft(decidedOn, from, review, holidays))
      return [{ ...claim, decidedOn, days, limit: daysLeft(lastDay, from, review, holidays), unit }]
    })
    .toReversed()
}

import type { Claim } from './claim.ts'
import { daysBetween } from './deadlines/calendar-day.ts'
import type { Day } from './identifiers.ts'

/** So many days before a subscription's end it is said again (domain.md A4). */
export const renewalStages = [60, 30, 7] as const
export type RenewalStage = (typeof renewalStages)[number] | 'ended'

export interface Renewal {
  /** The day on which the first of the claim's subscriptions ends. */
  readonly endsOn: Day
  /** Negative after it. */
  readonly daysLeft: number
  readonly stage: RenewalStage
}

/**
 * Whether an approved Business Applications claim comes to its end: with the subscription the incentive ends, and the new
 * one needs a new claim (domain.md A4). Null while the end is far, or not known.
 */
export function renewalOf(
  {
    state,
    subscriptions,
    solutionArea,
  }: Pick<Claim, 'state' | 'subscriptions'> & Pick<Claim['content'], 'solutionArea'>,
  today: Day,
): Renewal | null {
  if (state !== 'approved' || solutionArea !== 'business-applications') return null
  const [endsOn] = subscriptions.flatMap(one => one.endsOn ?? []).toSorted()
  if (endsOn === undefined) return null
  const daysLeft = daysBetween(today, endsOn)
  const stage = daysLeft < 0 ? 'ended' : renewalStages.findLast(days => daysLeft <= days)
  return stage === undefined ? null : { endsOn, daysLeft, stage }
}

import { z } from 'zod'
import type { Claim } from './claim.ts'
import { daysBetween } from './deadlines/calendar-day.ts'
import { type Day, daySchema } from './identifiers.ts'

/** So many days before a subscription's end it is said again (domain.md A4). */
export const renewalStages = [60, 30, 7] as const
/** So many days after the end the renewal is still watched: later, the customer has decided otherwise. */
export const renewalWatchDays = 60
const renewalStageSchema = z.union([z.literal(renewalStages), z.literal('ended')])
export type RenewalStage = z.infer<typeof renewalStageSchema>

export const renewalSchema = z.object({
  /** The day on which the first of the claim's subscriptions ends. */
  endsOn: daySchema,
  /** Negative after it. */
  daysLeft: z.int(),
  stage: renewalStageSchema,
})
export type Renewal = z.infer<typeof renewalSchema>

/**
 * Whether a claim that ended goes on in another one (domain.md A4): an approved one with the subscription that comes after
 * its own, a rejected one corrected. A workload has no subscription that ends: claimed again, it would be claimed twice.
 */
export function mayFollowUp({
  state,
  content: { solutionArea },
}: Pick<Claim, 'state'> & { readonly content: Pick<Claim['content'], 'solutionArea'> }): boolean {
  if (state === 'approved') return solutionArea === 'business-applications'
  return state === 'rejected' || state === 'rejected-final'
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

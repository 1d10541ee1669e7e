import type { Day } from '../identifiers.ts'
import type { DaysLimit, Policy } from '../policy/policy.ts'
import { lastDayOf } from './business-days.ts'

/** Whose turn ends: the reviewer's (`startOfReview`, `review`), ours (`answer`, `dispute`), the customer's. */
export const deadlineKinds = ['startOfReview', 'review', 'answer', 'customerOptOut', 'dispute'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

export interface Deadline {
  readonly kind: DeadlineKind
  /** What is said of the deadline is true up to the end of this day. */
  readonly lastDay: Day
  readonly limit: DaysLimit
}

const kindOfState: Readonly<Record<string, DeadlineKind>> = {
  submitted: 'startOfReview',
  'under-review': 'review',
  'action-required': 'answer',
  approved: 'customerOptOut',
  rejected: 'dispute',
}

/**
 * Until when the claim's present state may last (domain.md A4); null where the policy sets no limit, and for states that
 * only a newer service knows.
 *
 * @param since the day on which the state began, in the user's time zone
 */
export function deadlineOf(
  state: string,
  since: Day,
  { deadlines }: Pick<Policy, 'deadlines'>,
  holidays: ReadonlySet<Day>,
): Deadline | null {
  const kind = kindOfState[state]
  const limit = kind && deadlines[kind]
  return kind && limit ? { kind, limit, lastDay: lastDayOf(limit, since, holidays) } : null
}

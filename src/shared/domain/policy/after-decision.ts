import { deadlineOf } from '../deadlines/deadline-of.ts'
import type { Day } from '../identifiers.ts'
import { type Problem, problem } from '../problem.ts'
import { disassociationReason, mayDispute } from './after-submission.ts'
import type { Policy } from './policy.ts'

interface Decided {
  readonly state: string
  /** The claim's own policy. */
  readonly policy: Policy
}

interface Rejected extends Decided {
  /** The day on which the state began. */
  readonly since: Day
  readonly today: Day
  readonly holidays: ReadonlySet<Day>
  /** Whether the claim has been in dispute before. */
  readonly wasDisputed: boolean
}

export type DisputeCode = 'dispute-not-possible' | 'dispute-by-ticket' | 'dispute-once' | 'dispute-late'
export type DisassociationCode = 'disassociation-not-possible' | 'disassociation-by-ticket'

/** Why the claim cannot be disputed in the program now; null where it can: rejected, once, in time (domain.md A4, B2.3). */
export function disputeRefusal(claim: Rejected): Problem<DisputeCode> | null {
  const { state, policy, since, today, holidays, wasDisputed } = claim
  if (state !== 'rejected') return problem('dispute-not-possible', { params: { state } })
  if (!mayDispute(policy)) return problem('dispute-by-ticket')
  if (wasDisputed) return problem('dispute-once')
  const lastDay = deadlineOf(state, since, policy, holidays)?.lastDay ?? today
  return today > lastDay ? problem('dispute-late', { params: { lastDay } }) : null
}

/** Why the partner cannot give the claim up in the program now; null where that is possible (domain.md A4, B2.3). */
export function disassociationRefusal({ state, policy }: Decided): Problem<DisassociationCode> | null {
  if (state !== 'approved') return problem('disassociation-not-possible', { params: { state } })
  return disassociationReason(policy) === null ? problem('disassociation-by-ticket') : null
}

import type { Claim } from '../../shared/domain/claim.ts'
import { daysLeft } from '../../shared/domain/deadlines/business-days.ts'
import { addDays } from '../../shared/domain/deadlines/calendar-day.ts'
import { deadlineOf } from '../../shared/domain/deadlines/deadline-of.ts'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { Day, Instant } from '../../shared/domain/identifiers.ts'
import { defaultPolicy } from '../../shared/domain/policy/policies.ts'
import { type Renewal, renewalOf, renewalStages } from '../../shared/domain/renewal.ts'
import type { ClaimDeadline } from '../../shared/ipc/claim-procedures.ts'
import type { EndingClaim, LimitedClaim } from '../store/dated-claims.ts'
import type { ClaimStore } from '../store/open.ts'
import type { KnownFacts } from './known-facts.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'dated'>
  readonly facts: Pick<KnownFacts, 'policies'>
  /** Those that the user chose; none by default (domain.md A4). */
  readonly holidays: () => ReadonlySet<Day>
  readonly clock: () => Date
}

/** Longer than the longest limit of a policy: what began before has no deadline that is still open. */
const lookBackDays = 120
/** Whose days are over when they are over: what they let one do is no longer possible. */
const endings: ReadonlySet<ClaimDeadline['kind']> = new Set(['customerOptOut', 'dispute'])

export type DatedClaim = LimitedClaim & { readonly deadline: ClaimDeadline }
export type RenewedClaim = EndingClaim & { readonly renewal: Renewal }

/** Deadlines and ends of subscriptions as they are today, without any network. */
export function createClaimDates({ store, facts, holidays, clock }: Parts) {
  /** By the claim's own policy; null where that sets no limit, or what it allowed is over. */
  function deadlineFor(
    { state, policyId }: Pick<Claim, 'state' | 'policyId'>,
    stateSince: Instant | null,
  ): ClaimDeadline | null {
    if (stateSince === null) return null
    const known = facts.policies().find(({ policy }) => policy.id === policyId)
    const policy = known?.policy ?? defaultPolicy
    const found = deadlineOf(state, localDay(new Date(stateSince)), policy, holidays())
    if (found === null) return null
    const { kind, lastDay, limit } = found
    const left = daysLeft(lastDay, localDay(clock()), limit, holidays())
    const { days, unit } = limit
    return left < 0 && endings.has(kind) ? null : { kind, lastDay, left, limit: { days, unit } }
  }

  return {
    deadlineFor,

    /** All claims with a deadline, the soonest first. */
    deadlines(): DatedClaim[] {
      const since = addDays(localDay(clock()), -lookBackDays)
      return store.dated
        .limited(since)
        .flatMap(claim => {
          const deadline = deadlineFor(claim, claim.stateSince)
          return deadline === null ? [] : [{ ...claim, deadline }]
        })
        .toSorted((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1))
    },

    /** Approved claims whose subscription ends soon, or has ended, the first to end first. */
    renewals(): RenewedClaim[] {
      const today = localDay(clock())
      return store.dated
        .ending(addDays(today, renewalStages[0]))
        .flatMap(claim => {
          const renewal = renewalOf(claim, today)
          return renewal === null ? [] : [{ ...claim, renewal }]
        })
        .toSorted((a, b) => (a.renewal.endsOn < b.renewal.endsOn ? -1 : 1))
    },
  }
}

export type ClaimDates = ReturnType<typeof createClaimDates>

import { daysLeft } from '../../shared/domain/deadlines/business-days.ts'
import { addDays } from '../../shared/domain/deadlines/calendar-day.ts'
import { deadlineOf } from '../../shared/domain/deadlines/deadline-of.ts'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { ClaimId, Day, Instant } from '../../shared/domain/identifiers.ts'
import { defaultPolicy } from '../../shared/domain/policy/policies.ts'
import type { Policy } from '../../shared/domain/policy/policy.ts'
import { type Renewal, renewalOf, renewalStages, renewalWatchDays } from '../../shared/domain/renewal.ts'
import type { ClaimDeadline } from '../../shared/ipc/claim-list.ts'
import type { DueOnly, EndingClaim, LimitedClaim } from '../store/dated-claims.ts'
import type { Reckoner } from '../store/due-claims.ts'
import type { ClaimStore } from '../store/open.ts'
import type { KnownFacts } from './known-facts.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'dated'>
  readonly facts: Pick<KnownFacts, 'policies'>
  /** Those that the user chose; none by default (domain.md A4). */
  readonly holidays: () => ReadonlySet<Day>
  readonly clock: () => Date
}

/** Whose days are over when they are over: what they let one do is no longer possible. */
const endings: ReadonlySet<ClaimDeadline['kind']> = new Set(['customerOptOut', 'dispute'])

export type DatedClaim = LimitedClaim & { readonly deadline: ClaimDeadline }
export type RenewedClaim = EndingClaim & { readonly renewal: Renewal }

/** What a claim's deadline is made of. */
type Limited = Pick<LimitedClaim, 'limitedState' | 'policyId'> & {
  readonly stateSince: Instant | null
}

/** Tells deadlines as of one moment, of claims too. */
export interface DeadlineReckoner extends Reckoner {
  /** By each one's own policy; null where that sets no limit, or what it allowed is over. */
  deadlineFor(claim: Limited): ClaimDeadline | null
}

/** Deadlines and ends of subscriptions as they are today, without any network. */
export function createClaimDates({ store, facts, holidays, clock }: Parts) {
  const today = () => localDay(clock())

  let kept: DeadlineReckoner | null = null

  /** As of now: the one before while nothing is another, since it has reckoned most days already. */
  function reckoner(): DeadlineReckoner {
    const policies = new Map(facts.policies().map(({ policy }) => [policy.id, policy]))
    const [off, day] = [holidays(), today()]
    const asOf = JSON.stringify([
      ...[day, zone(), [...off]],
      [...policies.values()].map(({ id, deadlines }) => [id, deadlines]),
    ])
    if (kept?.asOf !== asOf) kept = reckonerOf(policies, { off, day, asOf })
    return kept
  }

  function reckonerOf(
    policies: ReadonlyMap<string, Policy>,
    { off, day, asOf }: { off: ReadonlySet<Day>; day: Day; asOf: string },
  ): DeadlineReckoner {
    const reckoned = new Map<string, ClaimDeadline | null>()
    const dayOf = localDays()

    function reckon(state: string, policyId: string, since: Day): ClaimDeadline | null {
      const found = deadlineOf(state, since, policies.get(policyId) ?? defaultPolicy, off)
      if (found === null) return null
      const { kind, lastDay, limit } = found
      const left = daysLeft(lastDay, day, limit, off)
      const { days, unit } = limit
      return left < 0 && endings.has(kind) ? null : { kind, lastDay, left, limit: { days, unit } }
    }

    function deadlineOn(state: string, policyId: string, since: Day): ClaimDeadline | null {
      const key = `${state} ${policyId} ${since}`
      const known = reckoned.get(key)
      if (known !== undefined) return known
      const deadline = reckon(state, policyId, since)
      reckoned.set(key, deadline)
      return deadline
    }

    return {
      today: day,
      asOf,
      deadlineOn,
      deadlineFor: ({ limitedState, policyId, stateSince }) =>
        stateSince === null ? null : deadlineOn(limitedState, policyId, dayOf(stateSince)),
    }
  }

  return {
    reckoner,

    /** Undefined for a claim that is not there. */
    deadlineOf(id: ClaimId): ClaimDeadline | null | undefined {
      const claim = store.dated.one(id)
      return claim && reckoner().deadlineFor(claim)
    },

    /** Claims with a deadline, the soonest first: all, or those of some kinds that have so many days left. */
    deadlines(only: DueOnly = {}): DatedClaim[] {
      const now = reckoner()
      return store.dated.due(now, only).flatMap(claim => {
        const deadline = now.deadlineFor(claim)
        return deadline === null ? [] : [{ ...claim, deadline }]
      })
    },

    /** Whether the claim's subscription ends soon, or has ended; undefined for a claim that is not there. */
    renewalOf(id: ClaimId): Renewal | null | undefined {
      const claim = store.dated.approved(id)
      return claim && renewalOf(claim, today())
    },

    /** Approved claims whose subscription ends soon, or has ended of late, the first to end first. */
    renewals(): RenewedClaim[] {
      const day = today()
      return store.dated
        .ending(addDays(day, -renewalWatchDays), addDays(day, renewalStages[0]))
        .flatMap(claim => {
          const renewal = renewalOf(claim, day)
          return renewal === null ? [] : [{ ...claim, renewal }]
        })
    },
  }
}

/** What tells the zone of the user's desk from others: clocks, in winter and in summer. */
function zone(): number[] {
  return [0, 181].map(days => new Date(days * 86_400_000).getTimezoneOffset())
}

/** Days of many instants: zones differ by quarters of an hour, so that all of a quarter are of the same day. */
function localDays(): (at: Instant) => Day {
  const known = new Map<string, Day>()
  return at => {
    const quarter = `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / 15)}`
    const day = known.get(quarter) ?? localDay(new Date(at))
    known.set(quarter, day)
    return day
  }
}

export type ClaimDates = ReturnType<typeof createClaimDates>

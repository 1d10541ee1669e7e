import { addDays, daysBetween } from '../../shared/domain/deadlines/calendar-day.ts'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { Day } from '../../shared/domain/identifiers.ts'
import { renewalStages, renewalWatchDays } from '../../shared/domain/renewal.ts'
import type { ClaimDeadline } from '../../shared/ipc/claim-list.ts'
import {
  type HomeClaim,
  type HomeSection,
  type Nearness,
  type Need,
  nearness,
  type Risk,
} from '../../shared/ipc/home-procedures.ts'
import type { ClaimStore } from '../store/open.ts'
import type { ClaimDates, DeadlineReckoner } from './claim-dates.ts'
import { decisionTimes } from './decision-times.ts'
import type { KnownFacts } from './known-facts.ts'
import { stageCounts } from './stage-counts.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'home'>
  readonly dates: Pick<ClaimDates, 'reckoner' | 'renewalOf'>
  readonly facts: Pick<KnownFacts, 'policies'>
  readonly holidays: () => ReadonlySet<Day>
  readonly clock: () => Date
}

/** Rows of a section: more than that is for the list. */
const shownRows = 8
/** Decisions after so many days are no news. */
const decidedLatelyDays = 30
const plottedDecisions = 20

const withService = ['submitted', 'under-review', 'in-dispute'] as const
const onItsWay = ['sending', 'queued'] as const

/** A claim that needs its user, with the day by which, where there is one. */
interface Needing {
  readonly needs: Need[]
  day: Day | null
}

/** What every section asks about, as of one moment. */
interface Reckoned {
  readonly today: Day
  readonly reckoner: DeadlineReckoner
  /** New messages, by claim. */
  readonly unread: ReadonlyMap<number, number>
}

/** What needs the user today, what waits, what was decided, and the numbers behind the plots: as of now, offline too. */
export function createHome({ store: { home }, dates, facts, holidays, clock }: Parts) {
  const instantOf = (day: Day) => new Date(`${day}T00:00:00`).toISOString()

  function section(
    { reckoner, unread }: Reckoned,
    numbers: readonly number[],
    total: number,
    needing?: ReadonlyMap<number, Needing>,
  ): HomeSection {
    const claims = numbers.slice(0, shownRows).map((number): HomeClaim => {
      const { limitedState, policyId, stateSince, updatedAt, ...shown } = home.shown(number)
      return {
        ...shown,
        needs: needing?.get(number)?.needs ?? [],
        unread: unread.get(number) ?? 0,
        deadline: reckoner.deadlineFor({ limitedState, policyId, stateSince }),
        renewal: dates.renewalOf(shown.id) ?? null,
        since: stateSince ?? updatedAt,
      }
    })
    return { claims, total }
  }

  /** Every claim that needs its user, and what is lost by when if nothing is done. */
  function needing({ today, reckoner, unread }: Reckoned) {
    const found = new Map<number, Needing>()
    const ends: { day: Day; need: keyof Risk['counts'] }[] = []
    const add = (number: number, need: Need, day: Day | null = null) => {
      const claim = found.get(number) ?? { needs: [], day: null }
      claim.needs.push(need)
      if (day !== null && (claim.day === null || day < claim.day)) claim.day = day
      found.set(number, claim)
    }
    const lost = (number: number, need: keyof Risk['counts'], day: Day) => {
      add(number, need, day)
      ends.push({ day, need })
    }
    for (const { number, kind, lastDay } of home.due(reckoner)) lost(number, kind, lastDay)
    // By a policy without a limit.
    for (const number of home.asked()) if (!found.has(number)) add(number, 'answer')
    const [from, until] = [addDays(today, -renewalWatchDays), addDays(today, renewalStages[0])]
    for (const { number, endsOn } of home.ending(from, until)) lost(number, 'renewal', endsOn)
    for (const number of home.returned()) add(number, 'returned')
    for (const number of home.conflicts()) add(number, 'conflict')
    for (const number of unread.keys()) add(number, 'messages')
    return { found, ends }
  }

  function needsYou(reckoned: Reckoned, found: ReadonlyMap<number, Needing>): HomeSection {
    // What has a day comes first, the soonest before others; then what has none.
    const order = [...found].toSorted(([, a], [, b]) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1))
    return section(
      reckoned,
      order.map(([number]) => number),
      found.size,
      found,
    )
  }

  function waits(reckoned: Reckoned): HomeSection {
    const lastDay = (deadline: ClaimDeadline | null) => deadline?.lastDay ?? '9'
    const sent = onItsWay.flatMap(state => home.longestIn(state, shownRows)).map(({ number }) => number)
    const followed = withService
      .flatMap(state => home.longestIn(state, shownRows))
      .map(claim => ({ number: claim.number, day: lastDay(reckoned.reckoner.deadlineFor(claim)) }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const total = [...onItsWay, ...withService].reduce((sum, state) => sum + home.inState(state), 0)
    return section(reckoned, [...sent, ...followed.map(({ number }) => number)], total)
  }

  return {
    get() {
      const today = localDay(clock())
      const reckoned = { today, reckoner: dates.reckoner(), unread: home.unread() }
      const { found, ends } = needing(reckoned)
      const since = instantOf(addDays(today, -decidedLatelyDays))
      const policies = new Map(facts.policies().map(({ policy }) => [policy.id, policy]))
      return {
        hasClaims: home.hasAny(),
        needsYou: needsYou(reckoned, found),
        waits: waits(reckoned),
        decided: section(reckoned, home.newestDecided(since, shownRows), home.decidedSince(since)),
        overTime: stageCounts(home, today),
        decisionTimes: decisionTimes(home.decisions(plottedDecisions), { policies, holidays: holidays() }),
        atRisk: riskOf(ends, today),
      }
    },
  }
}

export type Home = ReturnType<typeof createHome>

function riskOf(ends: readonly { day: Day; need: keyof Risk['counts'] }[], today: Day): Risk[] {
  const risks = nearness.map(within => ({ within, counts: { answer: 0, dispute: 0, renewal: 0 } }))
  for (const { day, need } of ends) {
    const risk = risks.find(({ within }) => within === nearnessOf(daysBetween(today, day)))
    if (risk) risk.counts[need] += 1
  }
  return risks
}

function nearnessOf(days: number): Nearness {
  if (days < 0) return 'over'
  if (days === 0) return 'today'
  if (days <= 7) return 'week'
  return days <= 30 ? 'month' : 'later'
}

import { addDays, addMonths, daysBetween } from '../../shared/domain/deadlines/calendar-day.ts'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { Day } from '../../shared/domain/identifiers.ts'
import { type Stage, type StageCounts, stages } from '../../shared/ipc/home-procedures.ts'
import type { HomeClaims } from '../store/home-claims.ts'

const stageOf: Readonly<Record<string, Stage>> = {
  draft: 'preparing',
  ready: 'preparing',
  queued: 'sending',
  sending: 'sending',
  'action-required': 'asked',
  approved: 'approved',
  rejected: 'rejected',
  'rejected-final': 'rejected',
}

/** As many as can be told apart in a plot. */
const mostPoints = 12

/** How many claims were at each stage at the end of some days, the last of them today; empty before the first claim. */
export function stageCounts(home: Pick<HomeClaims, 'firstHour' | 'growth'>, today: Day): StageCounts[] {
  const first = home.firstHour()
  if (first === null) return []
  const totals = new Map<Stage, number>(stages.map(stage => [stage, 0]))
  let counted = ''
  return daysToShow(localDay(new Date(`${first}:00:00Z`)), today).map(day => {
    const until = lastHourOf(day)
    for (const [state, count] of home.growth(counted, until)) {
      // A state that only a newer service knows is the service's.
      const stage = stageOf[state] ?? 'reviewed'
      totals.set(stage, (totals.get(stage) ?? 0) + count)
    }
    counted = until
    // Where a clock was set back, a claim may have left a state before it came into it.
    const at = (stage: Stage) => Math.max(0, totals.get(stage) ?? 0)
    const [preparing, sending, reviewed] = [at('preparing'), at('sending'), at('reviewed')]
    const [asked, approved, rejected] = [at('asked'), at('approved'), at('rejected')]
    return { day, counts: { preparing, sending, reviewed, asked, approved, rejected } }
  })
}

/** Every day, week or month up to today, whichever reaches back to the first day with few enough points; a year at most. */
function daysToShow(first: Day, today: Day): Day[] {
  const days = Math.max(0, daysBetween(first, today))
  const back = (count: number) => {
    if (days < mostPoints) return addDays(today, -count)
    return days < mostPoints * 7 ? addDays(today, -7 * count) : addMonths(today, -count)
  }
  const points = Array.from({ length: mostPoints }, (_, count) => back(count))
  return points.filter((day, index) => index === 0 || day >= first).toReversed()
}

/** In UTC. Where a day ends at half past, the half hour after it counts as well. */
function lastHourOf(day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new Date(year, month - 1, date + 1).getTime() - 1).toISOString().slice(0, 13)
}

import type { Day } from '../identifiers.ts'
import type { DaysLimit } from '../policy/policy.ts'
import { addDays, weekday } from './calendar-day.ts'

/** Monday to Friday, minus the holidays that the user chose (domain.md A4). */
export function isBusinessDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6 && !holidays.has(day)
}

/** The `count`-th business day after `day`, which itself is not counted. */
export function addBusinessDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isBusinessDay(reached, holidays)) left -= 1
  }
  return reached
}

/** The last day of a policy's limit that began on `from`. */
export function lastDayOf(limit: DaysLimit, from: Day, holidays: ReadonlySet<Day>): Day {
  switch (limit.unit) {
    case 'days':
      return addDays(from, limit.days)
    case 'business-days':
      return addBusinessDays(from, limit.days, holidays)
  }
}

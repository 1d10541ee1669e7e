import type { Day } from '../identifiers.ts'
import type { DaysLimit } from '../policy/policy.ts'
import { addDays, daysBetween, weekday } from './calendar-day.ts'

/** Monday to Friday, minus the holidays that the user chose (domain.md A4). */
export function isBusinessDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return !isWeekend(day) && !holidays.has(day)
}

const isWeekend = (day: Day) => weekday(day) === 0 || weekday(day) === 6

/** The `count`-th business day after `day`, which itself is not counted. */
export function addBusinessDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isBusinessDay(reached, holidays)) left -= 1
  }
  return reached
}

/** How many business days after `from` there are up to `to`; negative where `to` is earlier. */
export function businessDaysBetween(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  if (to < from) return -businessDaysBetween(to, from, holidays)
  // Of any seven days that follow each other five are no weekend.
  const weeks = Math.floor(daysBetween(from, to) / 7)
  let count = weeks * 5
  for (let day = addDays(from, weeks * 7); day < to; ) {
    day = addDays(day, 1)
    if (!isWeekend(day)) count += 1
  }
  for (const holiday of holidays) if (holiday > from && holiday <= to && !isWeekend(holiday)) count -= 1
  return count
}

/** How many days of a limit's own kind are left until its last day: 0 on that day, negative after it. */
export function daysLeft(
  lastDay: Day,
  today: Day,
  { unit }: Pick<DaysLimit, 'unit'>,
  holidays: ReadonlySet<Day>,
): number {
  const left = unit === 'days' ? daysBetween(today, lastDay) : businessDaysBetween(today, lastDay, holidays)
  // On the weekend after a Friday no business day has passed since, and yet the Friday is over.
  return today > lastDay ? Math.min(left, -1) : left
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

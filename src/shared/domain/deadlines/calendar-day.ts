import type { Day } from '../identifiers.ts'

const msPerDay = 86_400_000

// Days are reckoned in UTC, where every day has 24 hours: a time zone's clock change must not lose one.
function toUtc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

export function addDays(day: Day, count: number): Day {
  return toDay(new Date(toUtc(day).getTime() + count * msPerDay))
}

/** The same day of another month; the last of that month where it is shorter (29 February − 12 months = 28 February). */
export function addMonths(day: Day, count: number): Day {
  const date = toUtc(day)
  const dayOfMonth = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth))
  return toDay(date)
}

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / msPerDay)
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return toUtc(day).getUTCDay()
}

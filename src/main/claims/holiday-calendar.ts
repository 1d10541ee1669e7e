import type { default as Holidays } from 'date-holidays'
import { addDays } from '../../shared/domain/deadlines/calendar-day.ts'
import type { Day } from '../../shared/domain/identifiers.ts'
import type { Settings } from '../../shared/ipc/app-procedures.ts'

interface Parts {
  readonly choice: () => Settings['holidays']
  /** The library is larger than the rest of the program: it is loaded when a calendar is chosen. */
  readonly load: () => Promise<typeof Holidays>
  readonly clock: () => Date
  /** Deadlines are others now. */
  readonly onKnown: () => void
  readonly onDefect: (where: string, error: unknown) => void
}

const hourMs = 3_600_000

/** A country whose holidays are known, with its regions that have holidays of their own. */
interface HolidayCountry {
  readonly code: string
  readonly name: string
  readonly regions: { readonly code: string; readonly name: string }[]
}

/** The public holidays of the country that the user chose. */
export function createHolidayCalendar({ choice, load, clock, onKnown, onDefect }: Parts) {
  let library: typeof Holidays | undefined
  let known: { readonly key: string; readonly days: ReadonlySet<Day> } = { key: '', days: new Set() }

  async function loaded(): Promise<typeof Holidays> {
    library ??= await load()
    return library
  }

  const calendar = {
    /** Of last year to the next but one; none until a calendar is chosen and loaded. */
    days(): ReadonlySet<Day> {
      const chosen = choice()
      const year = clock().getFullYear()
      const key = `${chosen?.country} ${chosen?.region} ${year}`
      if (library === undefined || chosen === null) return new Set()
      if (known.key !== key) known = { key, days: holidaysOf(library, chosen, year) }
      return known.days
    },

    /** Called at start, and when another calendar is chosen; answers when its days are known. */
    async follow(): Promise<void> {
      try {
        if (choice() !== null) await loaded()
        onKnown()
      } catch (error) {
        onDefect('holidays', error)
      }
    },

    /** Those that can be chosen, by name in that language. */
    async countries(language: string): Promise<HolidayCountry[]> {
      const all = new (await loaded())()
      return Object.entries(all.getCountries(language))
        .map(([code, name]) => ({ code, name, regions: named(all.getStates(code, language)) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, language))
    },
  }
  return calendar
}

export type HolidayCalendar = ReturnType<typeof createHolidayCalendar>

function named(entries: Readonly<Record<string, string>> | undefined) {
  return Object.entries(entries ?? {}).map(([code, name]) => ({ code, name }))
}

function holidaysOf(
  library: typeof Holidays,
  { country, region }: NonNullable<Settings['holidays']>,
  year: number,
): ReadonlySet<Day> {
  const calendar = region === null ? new library(country) : new library(country, region)
  const all = [year - 1, year, year + 1].flatMap(each => calendar.getHolidays(each))
  // A day on which offices are closed; one that is observed is a day of work.
  return new Set(all.filter(({ type }) => type === 'public').flatMap(daysOf))
}

/** A feast may last for days; an afternoon off is no day off. Where clocks change, a day has 23 hours. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): Day[] {
  const length = Math.floor((end.getTime() - start.getTime() + 2 * hourMs) / (24 * hourMs))
  return Array.from({ length }, (_, count) => addDays(date.slice(0, 10), count))
}

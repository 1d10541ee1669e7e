/** Dates, numbers and sizes as one locale writes them. */
export interface Format {
  /** A calendar day `YYYY-MM-DD`, which belongs to no time zone. */
  day(day: string): string
  /** As `day`, without its year, for the foot of a plot. */
  shortDay(day: string): string
  /** A point in time (ISO 8601), in the user's time zone. */
  instant(at: string): string
  /** As `instant`, in digits alone, for a narrow column. */
  shortInstant(at: string): string
  /** A point in time by its distance from `now`, for what is near; else as `instant`. */
  relative(at: string, now: Date): string
  number(value: number): string
  bytes(count: number): string
  /** A rough time still to come, at least a second. */
  duration(seconds: number): string
  list(items: readonly string[]): string
}

const kibi = 1024
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** The user's own regional variant of the language shown (`en-GB` for `en`), else the plain language. */
export function localeFor(language: string, preferred: readonly string[]): string {
  return preferred.find(tag => tag === language || tag.startsWith(`${language}-`)) ?? language
}

function relativeParts(ms: number): [number, Intl.RelativeTimeFormatUnit] | undefined {
  const seconds = Math.round(ms / 1000)
  if (Math.abs(seconds) < 60) return [seconds, 'second']
  const minutes = Math.round(seconds / 60)
  if (Math.abs(minutes) < 60) return [minutes, 'minute']
  const hours = Math.round(minutes / 60)
  if (Math.abs(hours) < 24) return [hours, 'hour']
  return undefined
}

/** `timeZone` is the system's unless given. */
export function createFormat(locale: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone }
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  const shortInstants = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', ...zone })
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const instant = (at: string) => instants.format(new Date(at))
  return {
    day: day => days.format(new Date(`${day}T00:00:00Z`)),
    shortDay: day => shortDays.format(new Date(`${day}T00:00:00Z`)),
    instant,
    shortInstant: at => shortInstants.format(new Date(at)),
    relative(at, now) {
      const parts = relativeParts(new Date(at).getTime() - now.getTime())
      return parts === undefined ? instant(at) : relatives.format(...parts)
    },
    number: value => numbers.format(value),
    bytes(count) {
      const step = count < 1 ? 0 : Math.min(Math.floor(Math.log(count) / Math.log(kibi)), units.length - 1)
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[step] ?? 'byte',
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step === 0 ? 0 : 1,
      }).format(count / kibi ** step)
    },
    duration(seconds) {
      const [count, unit] = seconds < 90 ? [Math.max(1, seconds), 'second'] : [seconds / 60, 'minute']
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 0,
      }).format(count)
    },
    list: items => lists.format(items),
  }
}

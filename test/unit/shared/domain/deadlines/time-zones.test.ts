import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { daysLeft, lastDayOf } from '../../../../../src/shared/domain/deadlines/business-days.ts'
import { deadlineOf } from '../../../../../src/shared/domain/deadlines/deadline-of.ts'
import { localDay } from '../../../../../src/shared/domain/deadlines/local-day.ts'
import { policy202007 } from '../../../../../src/shared/domain/policy/2020-07.ts'
import type { DaysLimit } from '../../../../../src/shared/domain/policy/policy.ts'

const none: ReadonlySet<string> = new Set()
const ownZone = process.env.TZ

/** The computer's time zone from now on. */
function moveTo(zone: string): void {
  process.env.TZ = zone
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
}

afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ
  else process.env.TZ = ownZone
})

/** Until when an answer is due that was asked for at that time, by policy 2020: within 5 business days. */
function answerBy(askedAt: string, holidays = none): string | undefined {
  return deadlineOf('action-required', localDay(new Date(askedAt)), policy202007, holidays)?.lastDay
}

describe('a deadline at the user’s desk', () => {
  it.each([
    // The same instant is Thursday in Rome, Friday in Auckland, and still Thursday in Los Angeles.
    ['Europe/Rome', '2026-11-19T20:00:00Z', '2026-11-26'],
    ['Pacific/Auckland', '2026-11-19T20:00:00Z', '2026-11-27'],
    ['America/Los_Angeles', '2026-11-20T07:00:00Z', '2026-11-26'],
    // Half hours, and a day further than any other.
    ['Australia/Adelaide', '2026-11-19T13:29:59Z', '2026-11-26'],
    ['Australia/Adelaide', '2026-11-19T13:30:00Z', '2026-11-27'],
    ['Pacific/Kiritimati', '2026-11-19T10:00:00Z', '2026-11-27'],
    // Clocks go forward and back in between; and on the day itself, around the hour that is not, or is twice.
    ['Europe/Rome', '2026-03-26T22:59:59Z', '2026-04-02'],
    ['Europe/Rome', '2026-03-26T23:00:00Z', '2026-04-03'],
    ['Europe/Rome', '2026-03-29T00:59:59Z', '2026-04-03'],
    ['Europe/Rome', '2026-10-25T00:30:00Z', '2026-10-30'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-06'],
    // Midnight itself is left out where clocks go forward at midnight.
    ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-11'],
    // Ends of months, of the year, and of February.
    ['Europe/Rome', '2026-01-30T12:00:00Z', '2026-02-06'],
    ['Europe/Rome', '2026-12-31T22:59:59Z', '2027-01-07'],
    ['Europe/Rome', '2026-12-31T23:00:00Z', '2027-01-08'],
    ['Europe/Rome', '2028-02-28T12:00:00Z', '2028-03-06'],
    ['Europe/Rome', '2027-02-26T12:00:00Z', '2027-03-05'],
  ])('in %s, asked at %s, is %s', (zone, askedAt, expected) => {
    moveTo(zone)
    expect(answerBy(askedAt)).toBe(expected)
  })

  it.each([
    ['on weekdays', ['2026-12-24', '2026-12-25'], '2026-12-30'],
    ['on a weekend, which take nothing more', ['2026-12-26', '2026-12-27'], '2026-12-28'],
    ['on what would be the last day', ['2026-12-28'], '2026-12-29'],
    ['that follow the last day one after another', ['2026-12-28', '2026-12-29', '2026-12-30'], '2026-12-31'],
    ['before it began', ['2026-12-21'], '2026-12-28'],
  ])('passes over holidays %s', (_where, holidays, expected) => {
    moveTo('Europe/Rome')
    expect(answerBy('2026-12-21T09:00:00Z', new Set(holidays))).toBe(expected)
  })
})

/** The days after that instant by the computer's own calendar, hour by hour: slow, and without any arithmetic of ours. */
function* daysAfter(instant: Date): Generator<{ day: string; isWeekend: boolean }> {
  const written = (at: Date) => at.toLocaleDateString('sv-SE')
  let last = written(instant)
  for (let ms = instant.getTime(); ; ms += 3_600_000) {
    const at = new Date(ms)
    if (written(at) === last) continue
    last = written(at)
    yield { day: last, isWeekend: [0, 6].includes(at.getDay()) }
  }
}

const zones = [
  'Europe/Rome',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
]

it.each(zones)('deadlines and days left are those that one counts day by day in %s', zone => {
  moveTo(zone)
  const limits = fc.record<DaysLimit>({
    days: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom('days', 'business-days'),
    source: fc.constant('test'),
  })
  const instants = fc.date({ min: new Date('2015-01-01'), max: new Date('2045-01-01'), noInvalidDate: true })
  const offsets = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 6 })
  fc.assert(
    fc.property(instants, limits, offsets, (instant, limit, offsets) => {
      const holidays = new Set<string>()
      const passed: string[] = []
      const all: [day: string, left: number][] = [[localDay(instant), limit.days]]
      let number = 0
      for (const { day, isWeekend } of daysAfter(instant)) {
        number += 1
        const isHoliday = offsets.includes(number)
        if (isHoliday) holidays.add(day)
        if (limit.unit === 'days' || !(isWeekend || isHoliday)) passed.push(day)
        all.push([day, limit.days - passed.length])
        if (passed.length === limit.days) break
      }
      const since = localDay(instant)
      const lastDay = passed.at(-1)
      expect(lastDayOf(limit, since, holidays)).toBe(lastDay)
      const left = all.map(([day]) => [day, daysLeft(lastDay ?? '', day, limit, holidays)])
      expect(left).toEqual(all)
    }),
    { numRuns: 40 },
  )
})

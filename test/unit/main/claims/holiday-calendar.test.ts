import Holidays from 'date-holidays'
import { expect, it } from 'vitest'
import { createHolidayCalendar } from '../../../../src/main/claims/holiday-calendar.ts'

/** Days off in a country, within that time. */
async function daysOff(country: string, from: string, until: string): Promise<string[]> {
  const calendar = createHolidayCalendar({
    choice: () => ({ country, region: null }),
    load: async () => Holidays,
    clock: () => new Date(`${from}T09:00:00Z`),
    onKnown: () => {},
    onDefect: (_where, error) => {
      throw error
    },
  })
  await calendar.follow()
  return [...calendar.days()].filter(day => from <= day && day <= until).toSorted()
}

it('every day of a feast is off, until its last half day', async () => {
  expect(await daysOff('TR', '2026-05-20', '2026-06-05')).toEqual([
    '2026-05-27',
    '2026-05-28',
    '2026-05-29',
    '2026-05-30',
  ])
})

it('an afternoon off is a business day', async () => {
  expect(await daysOff('CN', '2026-05-02', '2026-05-10')).toEqual([])
})

it('a holiday on which clocks change is a day off like any other', async () => {
  expect(await daysOff('PL', '2024-03-25', '2024-04-02')).toEqual(['2024-03-31', '2024-04-01'])
})

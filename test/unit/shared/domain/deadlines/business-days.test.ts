import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  businessDaysBetween,
  daysLeft,
  isBusinessDay,
  lastDayOf,
} from '../../../../../src/shared/domain/deadlines/business-days.ts'
import { addDays, addMonths, daysBetween } from '../../../../../src/shared/domain/deadlines/calendar-day.ts'

const none = new Set<string>()
const aDay = fc.integer({ min: 0, max: 20_000 }).map(count => addDays('2000-01-01', count))

describe('business days', () => {
  it('leave out the weekend', () => {
    expect(addBusinessDays('2026-03-13', 1, none)).toBe('2026-03-16')
    expect(addBusinessDays('2026-03-16', 5, none)).toBe('2026-03-23')
    expect(addBusinessDays('2026-03-14', 1, none)).toBe('2026-03-16')
  })

  it('leave out the holidays chosen', () => {
    const easterMonday = new Set(['2026-04-06'])
    expect(addBusinessDays('2026-04-03', 1, easterMonday)).toBe('2026-04-07')
  })

  it('end on a business day, with as many in between as were asked for', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addBusinessDays(from, count, none)
        const passed = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1))
        expect(isBusinessDay(to, none)).toBe(true)
        expect(passed.filter(day => isBusinessDay(day, none))).toHaveLength(count)
      }),
    )
  })

  it('are counted as one by one, forwards and backwards, with holidays', () => {
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 60 }), holidays, (from, count, offsets) => {
        const off = new Set(offsets.map(offset => addDays(from, offset)))
        const to = addDays(from, count)
        const passed = Array.from({ length: count }, (_, at) => addDays(from, at + 1))
        const expected = passed.filter(day => isBusinessDay(day, off)).length
        expect(businessDaysBetween(from, to, off)).toBe(expected)
        expect(businessDaysBetween(to, from, off) + expected).toBe(0)
      }),
    )
  })

  it('left are none on the last day, and fewer than none after it', () => {
    const businessDays = { unit: 'business-days' } as const
    const left = (today: string) => daysLeft('2026-03-18', today, businessDays, none)
    expect(['2026-03-13', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-20'].map(left)).toEqual([
      3, 2, 1, 0, -2,
    ])
    expect(daysLeft('2026-03-18', '2026-03-13', { unit: 'days' }, none)).toBe(5)
  })

  it('are over on the weekend after a last day that was a Friday', () => {
    const left = (today: string) => daysLeft('2026-03-20', today, { unit: 'business-days' }, none)
    expect(['2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'].map(left)).toEqual([0, -1, -1, -1])
  })

  it('are counted, or not, as the limit says', () => {
    const source = 'test'
    expect(lastDayOf({ days: 7, unit: 'days', source }, '2026-03-16', none)).toBe('2026-03-23')
    expect(lastDayOf({ days: 7, unit: 'business-days', source }, '2026-03-16', none)).toBe('2026-03-25')
  })
})

describe('calendar days', () => {
  it('are not lost where clocks change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  it('reach back over months to the same day, or the last of a shorter month', () => {
    expect(addMonths('2026-03-16', -12)).toBe('2025-03-16')
    expect(addMonths('2028-02-29', -12)).toBe('2027-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-01-31', 13)).toBe('2027-02-28')
  })
})

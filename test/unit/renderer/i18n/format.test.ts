import { describe, expect, test } from 'vitest'
import { createFormat, localeFor } from '../../../../src/renderer/i18n/format.ts'

describe('a date', () => {
  test('is the same calendar day wherever the laptop is', () => {
    const west = createFormat('en-US', 'Pacific/Honolulu')
    const east = createFormat('en-US', 'Pacific/Auckland')
    expect(west.day('2026-03-01')).toBe('Mar 1, 2026')
    expect(east.day('2026-03-01')).toBe('Mar 1, 2026')
  })

  test('is written as the language writes it', () => {
    expect(createFormat('it', 'UTC').day('2026-03-01')).toBe('1 mar 2026')
  })

  test('with a time is told in the user’s time zone', () => {
    const rome = createFormat('it-IT', 'Europe/Rome')
    expect(rome.instant('2026-07-01T22:30:00.000Z')).toBe('2 lug 2026, 00:30')
  })
})

describe('a time near now', () => {
  const now = new Date('2026-11-22T12:00:00.000Z')
  const english = createFormat('en-US', 'UTC')

  test.each([
    ['2026-11-22T11:59:50.000Z', '10 seconds ago'],
    ['2026-11-22T11:30:00.000Z', '30 minutes ago'],
    ['2026-11-22T15:00:00.000Z', 'in 3 hours'],
  ])('%s is told by its distance', (at, words) => {
    expect(english.relative(at, now)).toBe(words)
  })

  test('is told as a date once it is a day away', () => {
    expect(english.relative('2026-11-20T12:00:00.000Z', now)).toBe(
      english.instant('2026-11-20T12:00:00.000Z'),
    )
  })
})

describe('a size', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 kB'],
    [1536, '1.5 kB'],
    [100 * 1024 ** 2, '100 MB'],
    [5 * 1024 ** 4, '5 TB'],
    [5 * 1024 ** 5, '5,120 TB'],
  ])('of %i bytes reads %s', (count, words) => {
    expect(createFormat('en-US').bytes(count)).toBe(words)
  })
})

describe('the locale', () => {
  test('is the user’s regional variant of the language shown', () => {
    expect(localeFor('en', ['it-IT', 'en-GB', 'en-US'])).toBe('en-GB')
  })

  test('is the plain language where the user has no variant of it', () => {
    expect(localeFor('it', ['en-US', 'iu-CA'])).toBe('it')
  })
})

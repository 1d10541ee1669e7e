import { describe, expect, it } from 'vitest'
import {
  mpnIdFromText,
  offeredLocations,
  searchLocations,
  untoldNumbers,
} from '../../../../src/renderer/features/claim-wizard/location-search.ts'
import { aProfile } from '../../../support/builders.ts'

const { locations } = aProfile()
const found = (typed: string) => searchLocations(locations, typed).map(({ mpnId }) => mpnId)

describe('finding the company’s location', () => {
  it.each([
    ['1234', ['1234566']],
    ['Milano', ['1234566']],
    [' MILANO ', ['1234566']],
    ['mil\u00e0no', ['1234566']],
    ['commercial to', ['9999999']],
    ['', ['1234566', '9999999', '4391507']],
    ['Paris', []],
  ])('by what was typed: %s', (typed, numbers) => {
    expect(found(typed)).toEqual(numbers)
  })

  it('puts numbers first that begin with what was typed', () => {
    const two = [
      { mpnId: '5001', location: 'Bari', enrolments: [] },
      { mpnId: '1500', location: 'Pisa', enrolments: [] },
    ]
    expect(searchLocations(two, '1').map(({ mpnId }) => mpnId)).toEqual(['1500', '5001'])
  })
})

describe('in a profile', () => {
  const offered = (own: string[], ofOthers: string[]) =>
    offeredLocations(locations, { own, ofOthers }).map(({ mpnId }) => mpnId)

  it('its own numbers are offered, and no others', () => {
    expect(offered(['9999999'], [])).toEqual(['9999999'])
  })

  it('without numbers, all are offered that no other profile is for', () => {
    expect(offered([], ['1234566'])).toEqual(['9999999', '4391507'])
  })

  it('its numbers are offered also where the service has not told of them', () => {
    const numbers = { own: ['1234566', '7654321'], ofOthers: [] }
    expect(untoldNumbers(locations, numbers, '')).toEqual(['7654321'])
    expect(untoldNumbers(locations, numbers, '12')).toEqual([])
  })
})

describe('leaving the field', () => {
  it('takes the number of a place that was typed in full', () => {
    expect(mpnIdFromText(locations, ' milano')).toBe('1234566')
  })

  it('keeps what is no place, or several', () => {
    expect(mpnIdFromText(locations, ' 7654321 ')).toBe('7654321')
    expect(mpnIdFromText(locations, 'Mil')).toBe('Mil')
    const [milano] = locations
    const twice = milano === undefined ? [] : [...locations, { ...milano, mpnId: '1234567' }]
    expect(mpnIdFromText(twice, 'Milano')).toBe('Milano')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localStates, serviceStates } from '../../../../src/shared/domain/claim-state.ts'
import {
  type Actor,
  canTransition,
  isDeletable,
  isEditable,
  transitions,
} from '../../../../src/shared/domain/life-cycle.ts'

const states = [...localStates, ...serviceStates]
const actors: readonly Actor[] = ['user', 'sync', 'service']

describe('a claim’s life', () => {
  it('goes from an empty draft to a decision', () => {
    const way: [string, string, Actor][] = [
      ['draft', 'ready', 'user'],
      ['ready', 'queued', 'user'],
      ['queued', 'sending', 'sync'],
      ['sending', 'submitted', 'service'],
      ['submitted', 'under-review', 'service'],
      ['under-review', 'action-required', 'service'],
      ['action-required', 'submitted', 'service'],
      ['submitted', 'approved', 'service'],
    ]
    expect(way.filter(step => !canTransition(...step))).toEqual([])
  })

  it('can be taken back by the user until the sending begins', () => {
    expect(canTransition('queued', 'draft', 'user')).toBe(true)
    expect(canTransition('sending', 'draft', 'user')).toBe(false)
  })

  it('ends in a final rejection, which nothing follows', () => {
    expect(states.filter(to => canTransition('rejected-final', to, 'service'))).toEqual([])
  })

  it('lets a rejected claim be disputed, and a dispute be won or lost', () => {
    expect(states.filter(to => canTransition('rejected', to, 'service'))).toEqual(['in-dispute'])
    expect(states.filter(to => canTransition('in-dispute', to, 'service'))).toEqual([
      'approved',
      'rejected-final',
    ])
  })

  it('never goes back from the service to this laptop, but to be sent again: changed, or where the service lost it', () => {
    const back = serviceStates.flatMap(from =>
      localStates.flatMap(to => actors.filter(by => canTransition(from, to, by))),
    )
    expect(new Set(back)).toEqual(new Set(['sync', 'user']))
    const changeable = serviceStates.filter(from => canTransition(from, 'queued', 'user'))
    expect(changeable).toEqual(['submitted', 'action-required'])
    expect(serviceStates.filter(from => !canTransition(from, 'queued', 'sync'))).toEqual([])
    expect(localStates.filter(to => canTransition('submitted', to, 'sync'))).toEqual(['queued'])
    expect(canTransition('awaiting-customer-consent', 'queued', 'sync')).toBe(true)
  })

  it('knows no other transition than those of its table', () => {
    const [from, to, by] = [
      fc.constantFrom(...states),
      fc.constantFrom(...states),
      fc.constantFrom(...actors),
    ]
    fc.assert(
      fc.property(from, to, by, (from, to, by) => {
        const listed = transitions.some(t => t.from === from && t.to === to && t.by === by)
        expect(canTransition(from, to, by)).toBe(listed)
      }),
    )
  })

  it('takes a state that only a newer service knows from the service alone', () => {
    expect(canTransition('under-review', 'awaiting-customer-consent', 'service')).toBe(true)
    expect(canTransition('awaiting-customer-consent', 'approved', 'service')).toBe(true)
    expect(canTransition('awaiting-customer-consent', 'draft', 'user')).toBe(false)
    expect(canTransition('draft', 'awaiting-customer-consent', 'sync')).toBe(false)
  })

  it('is the user’s to change and to delete only before it is sent', () => {
    expect(states.filter(isEditable)).toEqual(['draft', 'ready'])
    expect(states.filter(isDeletable)).toEqual(['draft', 'ready'])
  })
})

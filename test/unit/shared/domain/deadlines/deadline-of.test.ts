import { describe, expect, it } from 'vitest'
import { deadlineOf } from '../../../../../src/shared/domain/deadlines/deadline-of.ts'
import { stateSince } from '../../../../../src/shared/domain/deadlines/state-since.ts'
import { policy202007 } from '../../../../../src/shared/domain/policy/2020-07.ts'
import { policy202310 } from '../../../../../src/shared/domain/policy/2023-10.ts'
import { aClaim } from '../../../../support/builders.ts'

const none: ReadonlySet<string> = new Set()
/** A Monday. */
const monday = '2026-11-16'

describe('the deadline of a claim’s state', () => {
  it.each([
    ['submitted', 'startOfReview', '2026-11-23', '2026-11-23'],
    ['under-review', 'review', '2026-11-23', '2026-12-04'],
    ['action-required', 'answer', '2026-11-23', '2026-12-04'],
    ['approved', 'customerOptOut', '2026-11-23', '2026-11-23'],
    ['rejected', 'dispute', null, '2026-12-16'],
  ] as const)('of %s is that of %s in each policy', (state, kind, by2020, by2023) => {
    const found = [policy202007, policy202310].map(policy => deadlineOf(state, monday, policy, none))
    expect(found.map(deadline => deadline?.lastDay ?? null)).toEqual([by2020, by2023])
    expect(found.map(deadline => deadline?.kind ?? kind)).toEqual([kind, kind])
  })

  it('passes over the holidays that the user chose', () => {
    const deadline = deadlineOf('under-review', monday, policy202007, new Set(['2026-11-18', '2026-11-23']))
    expect(deadline?.lastDay).toBe('2026-11-25')
  })

  it('is none on this laptop, at the end, and in states that only a newer service knows', () => {
    const states = ['draft', 'ready', 'queued', 'in-dispute', 'rejected-final', 'awaiting-consent']
    expect(states.filter(state => deadlineOf(state, monday, policy202310, none) !== null)).toEqual([])
  })
})

describe('the begin of a claim’s state', () => {
  const receipt = { receiptId: 'r', receivedAt: '2026-11-10T08:00:00.000Z', contentHash: 'h' }
  const arrival = (to: string, at: string) =>
    ({ at, by: 'service', what: 'state', path: null, from: null, to }) as const
  const updatedAt = '2026-11-30T08:00:00.000Z'

  it('is the receipt of what was submitted once', () => {
    const history = [arrival('submitted', '2026-11-12T08:00:00.000Z')]
    expect(stateSince(aClaim({ state: 'submitted', receipt, updatedAt }), history)).toBe(receipt.receivedAt)
  })

  it('is the last arrival in the state, also of what was submitted again', () => {
    const history = [
      arrival('submitted', '2026-11-12T08:00:00.000Z'),
      arrival('action-required', '2026-11-13T08:00:00.000Z'),
      arrival('submitted', '2026-11-14T08:00:00.000Z'),
    ]
    const claim = aClaim({ state: 'submitted', receipt, updatedAt })
    expect(stateSince(claim, history)).toBe('2026-11-14T08:00:00.000Z')
    expect(stateSince({ ...claim, state: 'action-required' }, history)).toBe('2026-11-13T08:00:00.000Z')
  })

  it('is the last change where the history does not tell', () => {
    expect(stateSince(aClaim({ state: 'approved', receipt, updatedAt }), [])).toBe(updatedAt)
  })
})

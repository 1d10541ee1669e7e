import { describe, expect, it } from 'vitest'
import { deadlineOf } from '../../../../../src/shared/domain/deadlines/deadline-of.ts'
import { policy202007 } from '../../../../../src/shared/domain/policy/2020-07.ts'
import { policy202310 } from '../../../../../src/shared/domain/policy/2023-10.ts'

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

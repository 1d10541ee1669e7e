import { describe, expect, it } from 'vitest'
import { backoffMs, nextTry } from '../../../../src/main/sync/retry.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'

const atMost = (attempts: number) => backoffMs(attempts, () => 1)

describe('the wait before the next try', () => {
  it('doubles its ceiling from one second to one hour', () => {
    expect([1, 2, 3, 4].map(atMost)).toEqual([1_000, 2_000, 4_000, 8_000])
    expect([12, 13, 100, 5_000].map(atMost)).toEqual([2_048_000, 3_600_000, 3_600_000, 3_600_000])
  })

  it('is anything below the ceiling, so that laptops do not come back together', () => {
    expect(backoffMs(3, () => 0)).toBe(0)
    expect(backoffMs(3, () => 0.25)).toBe(1_000)
  })

  it('is the one that the service asked for, where it did', () => {
    const clock = () => new Date('2026-03-16T10:00:00.000Z')
    const busy = problem('service-busy', { params: { retryAfterMs: 57_000 } })
    expect(nextTry(busy, 9, { clock, random: () => 0 })).toEqual(new Date('2026-03-16T10:00:57.000Z'))
  })
})

import { expect, test } from 'vitest'
import { createSpeed } from '../../../../src/main/vault/ingest-speed.ts'

test('speed is that of the last three seconds, and unknown at first', () => {
  let at = 0
  const speed = createSpeed(() => at)
  const after = (ms: number, doneBytes: number) => {
    at += ms
    return speed(doneBytes)
  }
  expect(after(0, 0)).toBeNull()
  expect(after(1_000, 500)).toBe(500)
  expect(after(1_000, 3_000)).toBe(1_500)
  // The start has fallen out: from 500 after one second to 3000 after four.
  expect(after(2_000, 3_000)).toBeCloseTo(2_500 / 3)
})

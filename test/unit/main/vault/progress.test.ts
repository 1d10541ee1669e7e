import { expect, test } from 'vitest'
import { createProgress } from '../../../../src/main/vault/progress.ts'

test('progress is reported at the start, at the end, and between at most every 50 ms', () => {
  let now = 1000
  const reported: number[] = []
  const progress = createProgress(
    () => now,
    doneBytes => void reported.push(doneBytes),
  )
  for (let doneBytes = 0; doneBytes <= 100; doneBytes += 10) {
    progress(doneBytes, 100)
    now += 20
  }
  expect(reported).toEqual([0, 30, 60, 90, 100])
})

import { expect, test } from 'vitest'
import { throttledStatus } from '../../../../src/main/sync/throttled-status.ts'
import type { SyncStatus } from '../../../../src/shared/ipc/sync-procedures.ts'

const status = (state: SyncStatus['state'], waiting: number): SyncStatus => ({
  state,
  waiting,
  lastSuccessAt: null,
  nextTryAt: null,
  problem: null,
})

function desk() {
  let now = 0
  let timer: { readonly at: number; readonly work: () => void } | null = null
  const published: [string, number][] = []
  const publish = throttledStatus(({ state, waiting }) => void published.push([state, waiting]), {
    nowMs: () => now,
    timers: {
      after(ms, work) {
        timer = { at: now + ms, work }
        return () => {
          timer = null
        }
      },
    },
  })
  return {
    published,
    publish,
    pass(ms: number) {
      now += ms
      const due = timer
      if (due === null || due.at > now) return
      timer = null
      due.work()
    },
  }
}

test('a change of state is told at once', () => {
  const { published, publish } = desk()
  publish(status('idle', 0))
  publish(status('running', 1))
  publish(status('waiting', 1))
  expect(published).toEqual([
    ['idle', 0],
    ['running', 1],
    ['waiting', 1],
  ])
})

test('progress within a state is told twice a second, the last of it too', () => {
  const { published, publish, pass } = desk()
  for (let waiting = 100; waiting > 0; waiting -= 1) {
    publish(status('running', waiting))
    pass(10)
  }
  pass(1_000)
  expect(published).toEqual([
    ['running', 100],
    ['running', 51],
    ['running', 1],
  ])
})

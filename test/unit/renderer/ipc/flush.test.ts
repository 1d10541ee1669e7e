import { expect, test } from 'vitest'
import { createFlushers } from '../../../../src/renderer/ipc/flush.ts'

test('the window waits until everybody has saved', async () => {
  const flushers = createFlushers()
  const saved: string[] = []
  let finish = () => {}
  const slow = new Promise<void>(resolve => {
    finish = resolve
  })
  flushers.register(async () => {
    await slow
    saved.push('slow')
  })
  flushers.register(async () => saved.push('quick'))
  const all = flushers.flushAll().then(() => saved.push('closed'))
  finish()
  await all
  expect(saved).toEqual(['quick', 'slow', 'closed'])
})

test('one who cannot save does not keep the window open', async () => {
  const flushers = createFlushers()
  flushers.register(() => Promise.reject(new Error('disk full')))
  await expect(flushers.flushAll()).resolves.toBeUndefined()
})

test('one who has left is not asked', async () => {
  const flushers = createFlushers()
  let asked = 0
  const leave = flushers.register(async () => {
    asked += 1
  })
  leave()
  await flushers.flushAll()
  expect(asked).toBe(0)
})

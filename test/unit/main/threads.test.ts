import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { endThreads, startThread } from '../../../src/main/threads.ts'
import { stuckThread } from '../../support/stuck-thread.ts'

test.skipIf(process.platform === 'win32')(
  'a thread that does not end is told of, and not waited for',
  async () => {
    const { entry, untilStuck, release } = stuckThread('here')
    onTestFinished(release)
    startThread(entry)
    await untilStuck()
    expect(await endThreads(50)).toBe(false)
  },
)

test('threads that can end do', async () => {
  const idle = new URL(`data:text/javascript,${encodeURIComponent('setInterval(() => {}, 1000)')}`)
  const thread = startThread(idle)
  await once(thread, 'online')
  const gone = once(thread, 'exit')
  expect(await endThreads(20_000)).toBe(true)
  await gone
})

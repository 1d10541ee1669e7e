import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { aProduct } from '../../support/builders.ts'
import { aWorld, type World } from './world.ts'

const partBytes = 256 * 1024
const sizeBytes = 8 * partBytes + 12_345
const otherSubscription = 'a0000000-0000-4000-8000-000000000002'
const within = { timeout: 15_000, interval: 20 }

let world: World
beforeEach(async () => {
  world = await aWorld()
})

async function receivedBytes() {
  const { receivedBytes: counted } = await world.service.state()
  return Object.values(counted).reduce((sum, bytes) => sum + bytes, 0)
}

async function isHalfThere() {
  return (await receivedBytes()) > sizeBytes / 2
}

/** Slows each part down, so that there is a middle to break it in. */
function slowFetch(ms: number): typeof fetch {
  return async (url, init) => {
    if (init?.method === 'PATCH') await new Promise(resolve => setTimeout(resolve, ms))
    return fetch(url, init)
  }
}

describe('a document, counted at the service', () => {
  it('that is cut in the middle of a part seven times costs one part more for each at most', async () => {
    const cuts = 7
    for (let cut = 0; cut < cuts; cut++) {
      await world.service.fault({ path: '/v1/uploads/', method: 'PATCH', latencyMs: 1, times: 1 })
      await world.service.fault({ path: '/v1/uploads/', method: 'PATCH', dropAfterBytes: 100_000, times: 1 })
    }
    const desk = await world.start({ partBytes })
    const { id, hashes } = await desk.submit([randomBytes(sizeBytes)])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await world.wholeUploads()).toEqual(hashes)
    expect(await receivedBytes()).toBeGreaterThan(sizeBytes)
    expect(await receivedBytes()).toBeLessThanOrEqual(sizeBytes + cuts * partBytes)
  })

  it('whose last answers are lost is not sent again', async () => {
    await world.service.fault({ path: '/v1/uploads/', method: 'PATCH', after: true, times: 3 })
    const desk = await world.start({ partBytes: sizeBytes })
    const { id, hashes } = await desk.submit([randomBytes(sizeBytes)])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await world.wholeUploads()).toEqual(hashes)
    expect(await receivedBytes()).toBe(sizeBytes)
  })

  it('goes on where it was when the service was started anew', async () => {
    const desk = await world.start({ partBytes, fetch: slowFetch(30) })
    const { id, hashes } = await desk.submit([randomBytes(sizeBytes)])
    await expect.poll(isHalfThere, within).toBe(true)
    await world.service.restart()
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await world.wholeUploads()).toEqual(hashes)
    expect(await receivedBytes()).toBeLessThanOrEqual(sizeBytes + partBytes)
  })

  it('goes on where it was when the program was started anew, and remembers what was known to have arrived', async () => {
    const first = await world.start({ partBytes, fetch: slowFetch(30) })
    const { id, hashes } = await first.submit([randomBytes(sizeBytes)])
    await expect.poll(isHalfThere, within).toBe(true)
    await world.quit(first)

    const second = await world.start({ partBytes, isIdle: true })
    const [waiting] = second.sync.outbox()
    expect(waiting?.sentBytes).toBeGreaterThanOrEqual(sizeBytes / 2 - 2 * partBytes)
    expect(waiting?.sentBytes).toBeLessThan(sizeBytes)
    second.sync.start()
    await expect.poll(() => second.stateOf(id), within).toBe('submitted')
    expect(await world.wholeUploads()).toEqual(hashes)
    expect(await receivedBytes()).toBeLessThanOrEqual(sizeBytes + partBytes)
  })

  it('that two claims bring is sent once', async () => {
    const desk = await world.start()
    const bytes = randomBytes(sizeBytes)
    const first = await desk.submit([bytes])
    await expect.poll(() => desk.stateOf(first.id), within).toBe('submitted')
    const other = aProduct({ product: 'customer-service', subscriptionId: otherSubscription })
    const second = await desk.submit([bytes], { products: [other] })
    await expect.poll(() => desk.stateOf(second.id), within).toBe('submitted')
    expect(await receivedBytes()).toBe(sizeBytes)
  })
})

import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { aWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await aWorld()
})

const within = { timeout: 10_000, interval: 20 }
const poe = () => randomBytes(20_000)

describe('a paused sync', () => {
  it('sends nothing by itself, over a restart too, and all once it is resumed', async () => {
    const first = await world.start()
    await first.sync.pause()
    const { id, hashes } = await first.submit([poe()])
    await world.quit(first)
    const second = await world.start()
    expect(second.sync.status()).toMatchObject({ state: 'paused', waiting: 1, nextTryAt: null })
    expect(await world.claimsAtService()).toEqual([])
    second.sync.resume()
    await expect.poll(() => second.stateOf(id), within).toBe('submitted')
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
    await expect.poll(() => second.sync.status().state, within).toBe('idle')
  })

  it('does one round when asked, and stays paused', async () => {
    const desk = await world.start()
    await desk.sync.pause()
    const { id } = await desk.submit([poe()])
    expect(await desk.sync.now()).toMatchObject({ state: 'paused', waiting: 0 })
    expect(desk.stateOf(id)).toBe('submitted')
    const next = await desk.submit([poe()])
    expect(desk.sync.status()).toMatchObject({ state: 'paused', waiting: 1 })
    expect(desk.stateOf(next.id)).toBe('queued')
  })

  it('ends what is under way, whose claim can be taken back or goes on later, and arrives once', async () => {
    await world.service.fault({ path: '/v1/uploads', method: 'PATCH', latencyMs: 60_000, times: 1 })
    const desk = await world.start({ isIdle: true })
    const { id, hashes } = await desk.submit([poe()])
    desk.sync.start()
    await expect.poll(() => desk.sync.outbox()[0]?.step, within).toBe('upload')
    expect(await desk.sync.pause()).toMatchObject({ state: 'paused', waiting: 1 })
    expect(desk.stateOf(id)).toBe('queued')
    await world.service.clearFaults()
    desk.sync.resume()
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
    expect(desk.defects).toEqual([])
  })
})

it('what was sent is listed with its receipt and what its documents were', async () => {
  const desk = await world.start()
  const { id, hashes } = await desk.submit([poe(), poe()])
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  const { receipt } = desk.store.claims.find(id) ?? {}
  const { sent, total } = desk.store.sent.list({ search: '', offset: 0, limit: 10 })
  expect(total).toBe(1)
  expect(sent).toMatchObject([{ claimId: id, ...receipt }])
  expect(sent[0]?.documents.map(({ name }) => name)).toEqual(['poe-0.pdf', 'poe-1.pdf'])
  expect(sent[0]?.documents.map(({ sha256 }) => sha256)).toEqual(hashes)
})

import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Timers } from '../../../src/main/sync/sync-parts.ts'
import { systemTimers } from '../../../src/main/sync/timers.ts'
import { aContent, anAttachment, aProduct } from '../../support/builders.ts'
import { countingFetch } from './counting-fetch.ts'
import { must } from './desk.ts'
import { aWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await aWorld()
})

const poe = () => randomBytes(50_000)
const within = { timeout: 15_000, interval: 50 }

describe('a submitted claim', () => {
  it('reaches the service once, with exactly its documents, and is acknowledged', async () => {
    const desk = await world.start()
    const { id, hashes } = await desk.submit([poe(), poe(), poe()])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
    expect((await world.wholeUploads()).toSorted()).toEqual(hashes.toSorted())
    expect(desk.store.claims.find(id)?.receipt).toMatchObject({ receiptId: expect.stringMatching(/./) })
    expect(desk.sync.outbox()).toEqual([])
    await expect.poll(() => desk.sync.status()).toMatchObject({ state: 'idle', waiting: 0, problem: null })
    expect(desk.defects).toEqual([])
  })

  it('waits visibly while the service is down, over a restart, and goes out by itself when it is back', async () => {
    await world.service.stop()
    const desk = await world.start({ random: () => 1 })
    const { id, hashes } = await desk.submit([poe()])
    await expect
      .poll(() => desk.sync.outbox(), within)
      .toMatchObject([
        {
          claimId: id,
          claimName: 'Contoso sales roll-out',
          customerName: 'Contoso Ltd',
          problem: { code: 'service-unreachable' },
          nextTryAt: expect.stringMatching(/Z$/),
          sentBytes: 0,
          totalBytes: 50_000,
        },
      ])
    expect(desk.sync.status()).toMatchObject({ waiting: 1, problem: { code: 'service-unreachable' } })
    await world.quit(desk)

    const again = await world.start({ random: () => 1 })
    await expect.poll(() => again.sync.status(), within).toMatchObject({ state: 'waiting', waiting: 1 })
    await world.service.restart()
    await expect.poll(() => again.stateOf(id), within).toBe('submitted')
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
  })

  it('goes out soon after the service is back, however long the next try is away', async () => {
    await world.service.stop()
    const timers: Timers = { after: (ms, work) => systemTimers.after(Math.min(ms / 20, 2_000_000), work) }
    const desk = await world.start({ random: () => 1_000_000, timers })
    const { id } = await desk.submit([poe()])
    await expect.poll(() => desk.sync.status().state, within).toBe('waiting')
    expect(Date.parse(desk.sync.status().nextTryAt ?? '') - Date.now()).toBeGreaterThan(1_000_000)
    await world.service.restart()
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  })

  it('is one claim also when the answer to it is lost', async () => {
    await world.service.fault({ path: '/v1/claims/', method: 'PUT', after: true, times: 2 })
    const desk = await world.start()
    const { id, hashes } = await desk.submit([poe()])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    await expect.poll(() => desk.sync.outbox()).toEqual([])
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
  })

  it('goes on where a broken upload ended', async () => {
    const partBytes = 256 * 1024
    const bytes = randomBytes(5 * partBytes)
    const { count, fetch } = countingFetch()
    await world.service.fault({ path: '/v1/uploads', method: 'PATCH', dropAfterBytes: 100_000, times: 4 })
    const desk = await world.start({ partBytes, fetch })
    const { id, hashes } = await desk.submit([bytes])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await world.wholeUploads()).toEqual(hashes)
    expect(count.sentBytes).toBeLessThanOrEqual(bytes.length + 4 * partBytes)
  })

  it('with something that the service knows to be wrong comes back with it, and another goes out', async () => {
    const desk = await world.start({ isIdle: true })
    const cspProduct = aProduct({ subscriptionId: 'a0000000-0000-4000-8000-000000000003' })
    const wrong = await desk.submit([poe()], { products: [cspProduct] })
    const right = await desk.submit([poe()])
    desk.sync.start()
    await expect.poll(() => desk.stateOf(right.id), within).toBe('submitted')
    expect(desk.stateOf(wrong.id)).toBe('draft')
    expect(desk.store.verifications.returned(wrong.id)).toMatchObject([
      { code: 'subscription-is-csp', severity: 'blocker', path: `products.${cspProduct.id}.subscriptionId` },
    ])
    expect(desk.store.verifications.find(wrong.id)?.problems).toMatchObject([{ code: 'subscription-is-csp' }])
    expect(await world.claimsAtService()).toMatchObject([{ id: right.id }])
  })

  it('with a mere warning goes out, and the warning is kept', async () => {
    const finance = aProduct({ product: 'finance', subscriptionId: 'a0000000-0000-4000-8000-000000000006' })
    const desk = await world.start()
    const { id } = await desk.submit([poe()], { products: [finance] })
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(desk.store.verifications.find(id)?.problems).toMatchObject([
      { code: 'subscription-already-claimed', severity: 'warning' },
    ])
  })

  it('that the user may not send comes back and says so', async () => {
    const desk = await world.start({ token: () => 'sandbox-viewer' })
    const { id } = await desk.submit([poe()])
    await expect.poll(() => desk.stateOf(id), within).toBe('draft')
    expect(desk.store.verifications.returned(id)).toMatchObject([{ code: 'role-missing', retryable: false }])
  })

  it('whose document cannot be read any more comes back, pointing at the document', async () => {
    const desk = await world.start({ isIdle: true })
    const { id, revision } = desk.store.claims.create()
    must(desk.store.claims.save({ id, revision, content: aContent(), step: 'review' }))
    const { sha256, sizeBytes, name, mediaType } = anAttachment()
    const document = must(desk.store.attachments.add(id, { sha256, sizeBytes, name, mediaType }))
    desk.resubmit(id)
    desk.sync.start()
    await expect.poll(() => desk.stateOf(id), within).toBe('draft')
    expect(desk.store.verifications.returned(id)).toMatchObject([
      { code: 'document-not-found', path: `documents.${document.id}` },
    ])
  })

  it('can be taken back while it waits, and is not sent', async () => {
    const desk = await world.start({ token: () => null })
    const { id } = await desk.submit([poe()])
    await expect
      .poll(() => desk.sync.status(), within)
      .toMatchObject({
        state: 'waiting',
        problem: { code: 'sign-in-needed' },
      })
    expect(must(desk.store.outbox.takeBack(id)).state).toBe('draft')
    expect(await desk.sync.now()).toMatchObject({ waiting: 0 })
    expect(await world.claimsAtService()).toEqual([])
  })
})

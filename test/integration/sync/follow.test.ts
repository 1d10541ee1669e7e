import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { cachedCatalog, cachedProfile } from '../../../src/main/sync/reference-data.ts'
import { createVerifyDraft } from '../../../src/main/sync/verify-draft.ts'
import { claimIdSchema } from '../../../src/shared/domain/identifiers.ts'
import { policies } from '../../../src/shared/domain/policy/policies.ts'
import { aContent, anId, aProduct } from '../../support/builders.ts'
import { type Desk, must } from './desk.ts'
import { linkTo } from './tiny-service.ts'
import { aWorld, type World } from './world.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = await aWorld()
  desk = await world.start()
})

const within = { timeout: 15_000, interval: 20 }

async function submitted() {
  const { id } = await desk.submit([randomBytes(1_000)])
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  return id
}

describe('what the service decides', () => {
  it('is seen on the laptop with the comments of the reviewer', async () => {
    const id = await submitted()
    await world.service.decide(id, { status: 'under-review' })
    await world.service.decide(id, { status: 'action-required', comment: 'The PoE is not signed.' })
    expect(await desk.sync.now()).toMatchObject({ state: 'idle' })
    expect(desk.store.claims.find(id)).toMatchObject({
      state: 'action-required',
      comments: [{ author: 'reviewer', text: 'The PoE is not signed.' }],
    })
  })

  it('is kept also where this version does not know the state', async () => {
    const id = await submitted()
    const known = must(await linkTo(world.service.url).client.findClaim(id, { correlationId: anId() }))
    const claim = { ...known, version: 99, status: 'on-the-moon' }
    const page = { claims: [claim], cursor: 'c', more: false }
    const answer = { status: 200, body: JSON.stringify(page), contentType: 'application/json' }
    await world.service.fault({ path: '/v1/claims', method: 'GET', ...answer, times: 1 })
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('on-the-moon')
  })
})

describe('a service that is not the one we knew', () => {
  it('stops sync, which asks, and removes no claim', async () => {
    const id = await submitted()
    await world.service.reset()
    expect(await desk.sync.now()).toMatchObject({ state: 'stopped', problem: { code: 'service-is-another' } })
    expect(desk.stateOf(id)).toBe('submitted')
    const waiting = await desk.submit([randomBytes(1_000)])
    expect(desk.sync.status()).toMatchObject({ state: 'stopped', waiting: 1, nextTryAt: null })
    expect(desk.stateOf(waiting.id)).toBe('queued')
    expect(await world.claimsAtService()).toEqual([])
  })

  it('stops sync too when it has forgotten where we were', async () => {
    const id = await submitted()
    const forgotten = JSON.stringify({ type: 'x', title: 'x', status: 410, code: 'cursor-unknown' })
    const answer = { status: 410, body: forgotten, contentType: 'application/problem+json' }
    await world.service.fault({ path: '/v1/claims', method: 'GET', ...answer })
    expect(await desk.sync.now()).toMatchObject({ state: 'stopped', problem: { code: 'service-went-back' } })
    expect(desk.stateOf(id)).toBe('submitted')
    expect(await desk.sync.now()).toMatchObject({ state: 'idle', problem: null })
  })

  it('is followed once the address is another, whatever the first one said', async () => {
    await world.quit(desk)
    const address = { url: 'http://127.0.0.1:1' }
    const moved = await world.start({ serviceUrl: () => address.url, random: () => 1_000_000 })
    const { id } = await moved.submit([randomBytes(1_000)])
    await expect.poll(() => moved.sync.status().state, within).toBe('waiting')
    address.url = world.service.url
    moved.sync.wake()
    await expect.poll(() => moved.stateOf(id), within).toBe('submitted')
  })
})

describe('partner profile and catalog', () => {
  it('are there offline, once the service was met', async () => {
    await expect.poll(() => cachedProfile(desk.store.serviceCache, world.service.url), within).not.toBeNull()
    await desk.sync.now()
    await world.service.stop()
    const profile = cachedProfile(desk.store.serviceCache, `${world.service.url}/`)
    expect(profile?.value.locations.map(({ mpnId }) => mpnId)).toEqual(['1234566', '9999999', '4391507'])
    const catalog = cachedCatalog(desk.store.serviceCache, world.service.url)
    expect(catalog?.value.policies.map(({ id }) => id)).toEqual(policies.map(({ id }) => id))
  })

  it('are asked for anew by Sync now, and only sent where they changed', async () => {
    await desk.sync.now()
    const first = cachedProfile(desk.store.serviceCache, world.service.url)
    await desk.sync.now()
    const second = cachedProfile(desk.store.serviceCache, world.service.url)
    expect(second?.value).toEqual(first?.value)
    expect(desk.counted.referenceDataChanges).toBe(1)
    expect(Date.parse(second?.fetchedAt ?? '')).toBeGreaterThan(Date.parse(first?.fetchedAt ?? ''))
  })
})

describe('verification on demand', () => {
  const verifying = (isSet = true) =>
    createVerifyDraft({
      client: () => (isSet ? linkTo(world.service.url).client : null),
      verifications: desk.store.verifications,
      clock: () => new Date('2026-03-16T10:00:00.000Z'),
      newId: anId,
    })

  it('tells what the service finds at the field it is about, and keeps it with its time', async () => {
    const { id } = desk.store.claims.create()
    const product = aProduct({
      subscriptionId: 'a0000000-0000-4000-8000-000000000005',
      product: 'field-service',
    })
    const verified = await verifying()(id, aContent({ products: [product] }))
    expect(verified).toMatchObject({
      ok: true,
      value: {
        at: '2026-03-16T10:00:00.000Z',
        problems: [{ code: 'subscription-not-provisioned', path: `products.${product.id}.subscriptionId` }],
      },
    })
    expect(desk.store.verifications.find(id)?.problems).toMatchObject([
      { code: 'subscription-not-provisioned' },
    ])
  })

  it('asks nothing while the customer is not one', async () => {
    const { id, content } = desk.store.claims.create()
    expect(await verifying()(id, content)).toEqual({ ok: true, value: null })
  })

  it('says when no service is set', async () => {
    const id = claimIdSchema.parse(anId())
    expect(await verifying(false)(id, aContent())).toMatchObject({ problem: { code: 'service-not-set' } })
  })
})

describe('without a service', () => {
  it('a claim waits, and the status says why', async () => {
    await world.quit(desk)
    const alone = await world.start({ serviceUrl: () => null })
    const { id } = await alone.submit([randomBytes(1_000)])
    expect(await alone.sync.now()).toMatchObject({
      state: 'not-set',
      waiting: 1,
      problem: { code: 'service-not-set' },
    })
    expect(alone.stateOf(id)).toBe('queued')
  })
})

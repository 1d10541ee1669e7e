import { beforeEach, describe, expect, it } from 'vitest'
import { createClaimDesk } from '../../../src/main/claims/claim-desk.ts'
import { createClaimVerification } from '../../../src/main/claims/claim-verification.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import { createServiceClient } from '../../../src/main/sync/service-client.ts'
import { createVerifyDraft } from '../../../src/main/sync/verify-draft.ts'
import type { ClaimContent } from '../../../src/shared/domain/claim-content.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { aContent, anId, aProduct } from '../../support/builders.ts'
import { noTexts } from '../../support/no-texts.ts'
import { type Desk, must } from '../sync/desk.ts'
import { aWorld, type World } from '../sync/world.ts'

const verifiedAt = '2026-03-16T10:00:00.000Z'
const subscription = (number: string) => `a0000000-0000-4000-8000-0000000000${number}`
const csp = aProduct({ subscriptionId: subscription('03') })
const inGrace = aProduct({ product: 'customer-service', subscriptionId: subscription('02') })

let world: World
let laptop: Desk
beforeEach(async () => {
  world = await aWorld()
  laptop = await world.start({ isIdle: true })
})

/** Verification and checks as main joins them. */
function atTheDesk(fetchFromService: typeof fetch = fetch) {
  const { store } = laptop
  const clock = () => new Date(verifiedAt)
  const client = createServiceClient({
    baseUrl: world.service.url,
    fetch: fetchFromService,
    token: () => 'sandbox-admin',
    newId: anId,
    clock,
    language: () => 'en',
    timeoutMs: 2_000,
  })
  const verifyDraft = createVerifyDraft({
    client: () => client,
    verifications: store.verifications,
    clock,
    newId: anId,
  })
  const facts = knownFacts(store, world.service.url)
  return {
    verification: createClaimVerification({ store, verifyDraft }),
    desk: createClaimDesk({ store, facts, texts: noTexts, clock, newId: anId, wakeSync: () => undefined }),
  }
}

function aDraft(overrides: Partial<ClaimContent>): ClaimId {
  const { id } = laptop.store.claims.create()
  rewrite(id, overrides)
  return id
}

function rewrite(id: ClaimId, overrides: Partial<ClaimContent>): void {
  const revision = laptop.store.claims.find(id)?.revision ?? 0
  must(laptop.store.claims.save({ id, revision, content: aContent(overrides), step: 'products' }))
}

describe('what the service says of a draft', () => {
  it('is kept with its time, and found among the problems of the claim', async () => {
    const { verification, desk } = atTheDesk()
    const id = aDraft({ products: [csp] })
    expect(must(verification.latest(id))).toBeNull()
    expect(must(await verification.verify(id))).toMatchObject({
      verifiedAt,
      problems: [{ code: 'subscription-is-csp', path: `products.${csp.id}.subscriptionId` }],
    })
    expect(must(verification.latest(id))).toMatchObject({ verifiedAt, isStale: false })
    expect(must(desk.check(id)).map(({ code }) => code)).toContain('subscription-is-csp')
  })

  it('goes stale when what it was asked about changes, and its problems with it', async () => {
    const { verification, desk } = atTheDesk()
    const id = aDraft({ products: [csp] })
    await verification.verify(id)
    rewrite(id, { products: [csp], claimName: 'Another name' })
    expect(must(verification.latest(id))).toMatchObject({ isStale: false })
    rewrite(id, { products: [aProduct()] })
    expect(must(verification.latest(id))).toMatchObject({ verifiedAt, isStale: true })
    expect(must(desk.check(id)).map(({ code }) => code)).not.toContain('subscription-is-csp')
  })

  it('tells of each subscription its state and the end of its grace period', async () => {
    const { verification } = atTheDesk()
    const id = aDraft({ products: [inGrace] })
    expect(must(await verification.verify(id))).toMatchObject({ problems: [] })
    expect(must(verification.latest(id))?.items).toEqual([
      {
        key: inGrace.id,
        subscription: {
          state: 'in-grace',
          channel: 'web-direct',
          graceEndsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      },
    ])
  })

  it('is a problem and loses nothing while the service is away', async () => {
    const { verification, desk } = atTheDesk()
    const id = aDraft({ products: [csp] })
    await verification.verify(id)
    await world.service.stop()
    expect(await verification.verify(id)).toMatchObject({
      ok: false,
      problem: { code: 'service-unreachable', retryable: true },
    })
    expect(must(verification.latest(id))).toMatchObject({ verifiedAt, isStale: false })
    expect(must(desk.check(id)).map(({ code }) => code)).toContain('subscription-is-csp')
    expect(laptop.store.claims.find(id)).toMatchObject({ state: 'draft', content: { products: [csp] } })
  })

  it('is nothing while the customer’s domain and tenant ID are not in a form to be asked', async () => {
    await world.service.stop()
    const { verification } = atTheDesk()
    const id = aDraft({ customer: { name: 'Contoso Ltd', domain: '', tenantId: '' } })
    expect(must(await verification.verify(id))).toBeNull()
    expect(must(verification.latest(id))).toBeNull()
  })

  it('is the newest question’s answer, whichever comes last', async () => {
    let releaseFirst = () => {}
    const firstHeld = new Promise<void>(resolve => {
      releaseFirst = resolve
    })
    const calls = { count: 0 }
    const { verification } = atTheDesk(async (url, init) => {
      calls.count += 1
      const isFirst = calls.count === 1
      const answer = await fetch(url, { ...init, signal: null })
      if (isFirst) await firstHeld
      return answer
    })
    const id = aDraft({ products: [csp] })
    const first = verification.verify(id)
    rewrite(id, { products: [aProduct()] })
    expect(must(await verification.verify(id))).toMatchObject({ problems: [] })
    releaseFirst()
    expect(await first).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(must(verification.latest(id))).toMatchObject({ isStale: false })
    expect(laptop.store.verifications.find(id)?.problems).toEqual([])
  })
})

describe('a claim of ours that the service has', () => {
  it('stands against another one for the same subscription, and never against itself', async () => {
    const { id: sent } = await laptop.submit([Buffer.from('proof of execution')])
    laptop.sync.start()
    await expect.poll(() => laptop.stateOf(sent), { timeout: 10_000 }).toBe('submitted')
    const { verification } = atTheDesk()
    expect(must(await verification.verify(sent))).toMatchObject({ problems: [] })
    expect(must(await verification.verify(aDraft({})))).toMatchObject({
      problems: [{ code: 'subscription-already-claimed', severity: 'blocker', params: { by: 'self' } }],
    })
  })
})

describe('a claim that sending gave back', () => {
  it('says each problem once, and no longer what the service has since found to be mended', async () => {
    const { id } = await laptop.submit([Buffer.from('proof of execution')], { products: [csp] })
    laptop.sync.start()
    await expect.poll(() => laptop.stateOf(id), { timeout: 10_000 }).toBe('draft')
    const { verification, desk } = atTheDesk()
    const said = () => must(desk.check(id)).filter(({ code }) => code === 'subscription-is-csp')
    expect(said()).toHaveLength(1)
    laptop.store.verifications.record(id, {
      inputs: laptop.store.verifications.find(id)?.inputsHash ?? '',
      problems: [],
      items: [],
      at: verifiedAt,
    })
    expect(said()).toEqual([])
    await verification.verify(id)
    expect(said()).toHaveLength(1)
  })
})

import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { shownConflict } from '../../../src/main/claims/shown-conflict.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { aContent, aProduct } from '../../support/builders.ts'
import { type Desk, must } from './desk.ts'
import { aWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await aWorld()
})

const within = { timeout: 15_000, interval: 20 }
const poe = () => randomBytes(1_000)

/** A claim that went out after this backup was made, in which it is still as it was then; the backup is restored. */
async function restored(thatWas: 'draft' | 'queued', change: (desk: Desk, id: ClaimId) => void) {
  const desk = await world.start({ isIdle: true })
  const { id } = await desk.submit([poe()])
  if (thatWas === 'draft') must(desk.store.outbox.takeBack(id))
  const folder = await world.copied()
  if (thatWas === 'draft') desk.resubmit(id)
  desk.sync.start()
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  await world.quit(desk)
  const old = await world.start({ folder, isIdle: true })
  change(old, id)
  return { id, old }
}

describe('an old backup of the data', () => {
  it.each(['draft', 'queued'] as const)('in which a sent claim is %s makes no second one', async state => {
    const { id, old } = await restored(state, () => undefined)
    old.sync.start()
    await expect.poll(() => old.stateOf(id), within).toBe('submitted')
    expect(old.store.conflicts.find(id)).toBeUndefined()
    expect(old.sync.outbox()).toEqual([])
    expect((await world.service.state()).claims).toHaveLength(1)
  })

  it('in which it was confirmed once more is the same claim', async () => {
    const { id, old } = await restored('draft', (desk, claim) => desk.resubmit(claim))
    old.sync.start()
    await expect.poll(() => old.stateOf(id), within).toBe('submitted')
    expect((await world.service.state()).claims).toHaveLength(1)
  })

  it('in which it was changed shows both versions, and sends none', async () => {
    const { id, old } = await restored('draft', (desk, claim) =>
      desk.change(claim, { comment: 'Changed here' }),
    )
    old.sync.start()
    await expect.poll(() => old.store.conflicts.find(id), within).toBeDefined()
    expect(must(shownConflict(old.store, id))).toMatchObject({
      code: 'claim-conflict',
      state: 'submitted',
      ours: { content: { comment: 'Changed here' } },
      theirs: { content: { comment: '' } },
    })
    expect(old.stateOf(id)).toBe('draft')
    expect(old.store.claims.remove(id)).toMatchObject({ problem: { code: 'claim-not-deletable' } })
    await old.sync.now()
    expect((await world.service.state()).claims).toMatchObject([{ id, version: 1 }])
  })
})

describe('two versions of a claim', () => {
  async function twoVersions() {
    const { id, old } = await restored('queued', (desk, claim) =>
      desk.takeBackAndChange(claim, { comment: 'Changed here' }),
    )
    old.sync.start()
    await expect.poll(() => old.store.conflicts.find(id), within).toBeDefined()
    return { id, desk: old }
  }

  it('end with the service’s where the user takes it, and the history keeps ours', async () => {
    const { id, desk } = await twoVersions()
    const claim = must(desk.store.conflictChoice.takeTheirs(id))
    expect(claim).toMatchObject({ state: 'submitted', content: aContent() })
    expect(claim.receipt?.receiptId).toMatch(/./)
    expect(claim.documents).toHaveLength(1)
    expect(desk.store.conflicts.find(id)).toBeUndefined()
    expect(desk.store.history.list(id)).toContainEqual(
      expect.objectContaining({ path: 'comment', from: 'Changed here', to: null }),
    )
  })

  it('become two claims where the user keeps ours', async () => {
    const { id, desk } = await twoVersions()
    const copy = must(desk.store.conflictChoice.keepOurs(id))
    expect(copy).toMatchObject({ state: 'draft', content: { comment: 'Changed here' } })
    expect(copy.documents).toMatchObject([{ covers: desk.store.claims.find(id)?.documents[0]?.covers }])
    expect(desk.store.claims.find(id)).toMatchObject({ state: 'submitted', content: { comment: '' } })
    // The same product cannot be claimed twice.
    const subscriptionId = 'a0000000-0000-4000-8000-000000000002'
    desk.change(copy.id, { products: [aProduct({ product: 'customer-service', subscriptionId })] })
    desk.resubmit(copy.id)
    await desk.sync.now()
    const { claims } = await world.service.state()
    expect(claims.map(claim => [claim.id, claim.submission.comment])).toEqual([
      [id, ''],
      [copy.id, 'Changed here'],
    ])
  })
})

describe('after a doubt', () => {
  it('what the service has is not sent again', async () => {
    await world.service.fault({ path: '/v1/claims/', method: 'PUT', after: true, status: 500, times: 1 })
    const desk = await world.start()
    const { id } = await desk.submit([poe()])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    const { requestCounts } = await world.service.state()
    expect(requestCounts['PUT /v1/claims/:claimId']).toBe(1)
  })

  it('a receipt for other content is none', async () => {
    const mangling: typeof fetch = (url, init) => {
      const body = typeof init?.body === 'string' ? init.body.replace('roll-out', 'rollout') : init?.body
      return fetch(url, init?.method === 'PUT' ? { ...init, body: body ?? null } : init)
    }
    const desk = await world.start({ fetch: mangling })
    const { id } = await desk.submit([])
    await expect
      .poll(() => desk.store.conflicts.find(id)?.submission, within)
      .toMatchObject({
        claimName: 'Contoso sales rollout',
      })
    expect(desk.stateOf(id)).toBe('draft')
  })

  it('what an earlier process may have sent is looked up, and found missing is sent', async () => {
    const desk = await world.start({ isIdle: true })
    const { id, hashes } = await desk.submit([])
    must(desk.store.outbox.begin(id))
    desk.store.outbox.recordStep(id, 'create')
    desk.sync.start()
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    const { requests } = await world.service.state()
    const ofClaim = requests.filter(({ path }) => path.endsWith(id)).map(({ method }) => method)
    expect(ofClaim).toEqual(['GET', 'PUT'])
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
  })
})

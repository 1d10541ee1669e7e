import { randomBytes } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { standingOf } from '../../../src/main/claims/standing.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { anId, aProduct } from '../../support/builders.ts'
import { type Desk, must } from './desk.ts'
import { linkTo } from './tiny-service.ts'
import { aWorld, type World } from './world.ts'

const stepMs = 2_000
const within = { timeout: 15_000, interval: 20 }
/** The proof of `desk.submit` was signed on 16 February. */
const older = { acknowledgedOn: '2026-02-01' }

let world: World
let desk: Desk
beforeEach(async () => {
  world = await aWorld({ clock: () => new Date('2026-03-16T10:00:00.000Z') })
  desk = await world.start()
})

async function submitted(product = aProduct()) {
  const { id } = await desk.submit([randomBytes(1_000)], { products: [product] })
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  desk.store.news.take()
  return id
}

/** The reviewer goes on, and the laptop hears of it. */
async function oneStep() {
  await world.service.advanceClock(stepMs)
  await desk.sync.now()
}

const linesOf = (id: ClaimId) =>
  desk.store.history
    .list(id)
    .filter(({ what }) => what === 'arbitration')
    .map(({ by, from, to }) => [by, from, to])

const standing = (id: ClaimId) => must(standingOf(desk.store, id))

it('a competing claim is followed from step to step, and stays a record once it is decided', async () => {
  const id = await submitted()
  await world.service.compete(id, older)
  await desk.sync.now()
  expect(standing(id).competition).toMatchObject({
    ...{ knownBy: 'service', step: 'verification', stepSince: '2026-03-16T10:00:00.000Z' },
    ...{ items: [aProduct().id], endedAt: null },
  })
  for (let step = 0; step < 4; step += 1) await oneStep()
  expect(desk.stateOf(id)).toBe('approved')
  expect(standing(id).competition).toMatchObject({ step: 'decision', endedAt: expect.any(String) })
  expect(linesOf(id)).toEqual([
    ['service', null, 'verification'],
    ['service', 'verification', 'comparison'],
    ['service', 'comparison', 'more-information'],
    ['service', 'more-information', 'decision'],
    ['service', 'decision', 'ended'],
  ])
})

it('it is told once, however often it is pulled', async () => {
  const id = await submitted()
  await world.service.compete(id, older)
  await desk.sync.now()
  const kinds = desk.store.news.take().map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['arbitration', 'comment'])
  const before = { lines: linesOf(id), standing: standing(id) }
  desk.store.serviceState.readAnew(world.service.url)
  await desk.sync.now()
  await desk.sync.now()
  expect({ lines: linesOf(id), standing: standing(id) }).toEqual(before)
  await oneStep()
  expect(desk.store.news.take().map(({ kind }) => kind)).toEqual(['comment'])
})

it('a step that only a newer service knows is kept as it is; what cannot be read is passed over', async () => {
  const id = await submitted()
  const known = must(await linkTo(world.service.url).client.findClaim(id, { correlationId: anId() }))
  const answered = async (version: number, arbitration: unknown) => {
    const claim = { ...known, version, status: 'under-review', arbitration }
    const body = JSON.stringify({ claims: [claim], cursor: `c${version}`, more: false })
    const answer = { status: 200, body, contentType: 'application/json' }
    await world.service.fault({ path: '/v1/claims', method: 'GET', ...answer, times: 1 })
    await desk.sync.now()
  }
  const since = '2026-03-16T10:00:00.000Z'
  await answered(90, { step: 'duel-at-dawn', since, items: [] })
  expect(standing(id).competition).toMatchObject({ step: 'duel-at-dawn', endedAt: null })
  await answered(91, { step: 7 })
  expect(desk.stateOf(id)).toBe('under-review')
  expect(standing(id).competition).toMatchObject({ step: 'duel-at-dawn', endedAt: null })
  await answered(92, null)
  expect(standing(id).competition).toMatchObject({ endedAt: expect.any(String) })
})

it('what the user marked by hand stays while the service is silent, and the service goes on from it', async () => {
  const id = await submitted()
  must(desk.store.arbitration.mark(id))
  must(desk.store.arbitration.mark(id))
  await world.service.decide(id, { status: 'under-review', comment: 'Another partner claims the same.' })
  await desk.sync.now()
  expect(standing(id).competition).toMatchObject({ knownBy: 'user', step: null, endedAt: null })
  await world.service.compete(id, older)
  await desk.sync.now()
  expect(linesOf(id)).toEqual([
    ['Paola Verdi', null, 'marked'],
    ['service', 'marked', 'verification'],
  ])
  desk.store.arbitration.unmark(id)
  expect(standing(id).competition).toMatchObject({ knownBy: 'service', endedAt: null })
})

it('a mark is taken back, and ends with the decision', async () => {
  const another = { product: 'customer-service', subscriptionId: 'a0000000-0000-4000-8000-000000000002' }
  const [first, second] = [await submitted(), await submitted(aProduct(another))]
  for (const id of [first, second]) must(desk.store.arbitration.mark(id))
  desk.store.arbitration.unmark(first)
  expect(standing(first).competition).toBeNull()
  await world.service.decide(second, { status: 'approved' })
  await desk.sync.now()
  expect(standing(second).competition).toMatchObject({ knownBy: 'user', endedAt: expect.any(String) })
  expect(desk.store.arbitration.mark(second)).toMatchObject({ problem: { code: 'transition-refused' } })
})

it('a claim of what another partner holds is expected to compete, from its verification on', async () => {
  const finance = aProduct({ product: 'finance', subscriptionId: 'a0000000-0000-4000-8000-000000000006' })
  const { id } = await desk.submit([randomBytes(1_000)], { products: [finance] })
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  expect(standing(id)).toEqual({ competition: null, expected: [finance.id] })
  await oneStep()
  expect(standing(id).competition).toMatchObject({ step: 'verification', items: [finance.id] })
})

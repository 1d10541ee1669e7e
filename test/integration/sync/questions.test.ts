import { randomBytes } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { aProduct } from '../../support/builders.ts'
import type { Desk } from './desk.ts'
import { aWorld, type World } from './world.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = await aWorld()
  desk = await world.start()
})

const within = { timeout: 15_000, interval: 20 }
/** A second claim of the same customer must be for something else. */
const anotherProduct = {
  products: [
    aProduct({ product: 'customer-service', subscriptionId: 'a0000000-0000-4000-8000-000000000002' }),
  ],
}
const poe = () => randomBytes(1_000)

async function submitted(overrides = {}): Promise<ClaimId> {
  const { id } = await desk.submit([poe()], overrides)
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  return id
}

/** What a service of the contract answers, whatever it is asked of that path. */
const notFound = {
  status: 404,
  body: JSON.stringify({ type: 'x', title: 'x', status: 404, code: 'not-found' }),
  contentType: 'application/problem+json',
}

const stopped = (code: string) => ({ state: 'stopped', problem: { code }, nextTryAt: null })

describe('another instance at the same address', () => {
  it('gets nothing, until the user trusts it; what it lacks is then sent again under the same number', async () => {
    const id = await submitted()
    await world.service.reset()
    const waiting = await desk.submit([poe()])
    expect(await desk.sync.now()).toMatchObject(stopped('service-is-another'))
    const state = await world.service.state()
    expect([state.claims, state.uploads]).toEqual([[], []])
    expect(desk.stateOf(waiting.id)).toBe('queued')

    expect(await desk.sync.goOn('service-is-another')).toMatchObject({ state: 'idle', waiting: 0 })
    expect(desk.stateOf(waiting.id)).toBe('submitted')
    expect(desk.stateOf(id)).toBe('submitted')
    expect(desk.store.lostClaims.list(world.service.url)).toMatchObject([{ claimId: id, canBeSent: true }])

    expect(desk.store.outbox.sendAgain(id, 'c-again')).toMatchObject({ ok: true })
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('submitted')
    expect(desk.store.lostClaims.list(world.service.url)).toEqual([])
    const arrived = (await world.claimsAtService()).map(claim => claim.id)
    expect(arrived.toSorted()).toEqual([id, waiting.id].toSorted())
    expect(desk.defects).toEqual([])
  })

  it('is seen in the middle of a round, too', async () => {
    const { id } = await desk.submit([])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    await world.quit(desk)
    const state = { isOther: false }
    const swapping: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init)
      if (!state.isOther) return answer
      const headers = new Headers(answer.headers)
      headers.set('claimdesk-instance', 'another one')
      return new Response(await answer.text(), { status: answer.status, headers })
    }
    desk = await world.start({
      fetch: (url, init) => {
        state.isOther ||= init?.method === 'POST'
        return swapping(url, init)
      },
    })
    const next = await desk.submit([])
    await expect.poll(() => desk.sync.status(), within).toMatchObject(stopped('service-is-another'))
    expect(desk.stateOf(next.id)).toBe('queued')
    expect(await world.claimsAtService()).toMatchObject([{ id }])
  })

  it('gets no byte of a document, where it takes the place of ours between two requests', async () => {
    const { id } = await desk.submit([])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    await world.quit(desk)
    const sent: string[] = []
    desk = await world.start({
      async fetch(url, init) {
        sent.push(init?.method ?? 'GET')
        const answer = await fetch(url, init)
        if (!String(url).includes('/v1/uploads')) return answer
        const headers = new Headers(answer.headers)
        headers.set('claimdesk-instance', 'another one')
        return new Response(answer.body, { status: answer.status, headers })
      },
    })
    const next = await desk.submit([poe()], anotherProduct)
    await expect.poll(() => desk.sync.status(), within).toMatchObject(stopped('service-is-another'))
    expect(desk.stateOf(next.id)).toBe('queued')
    expect(sent).toContain('HEAD')
    expect(sent).not.toContain('PATCH')
  })

  it('is not trusted by an answer to another question', async () => {
    await submitted()
    await world.service.reset()
    await desk.sync.now()
    expect(await desk.sync.goOn('service-went-back')).toMatchObject(stopped('service-is-another'))
  })
})

describe('a service that lost what it had acknowledged', () => {
  it.each([
    ['an empty list and no claim', { path: '/v1/claims/' }],
    ['no list at all', { path: '/v1/claims' }],
  ])('with %s stops sync, and no claim changes', async (_name, { path }) => {
    const id = await submitted()
    await world.service.fault({ ...notFound, path, method: 'GET', times: 1_000 })
    const code = path.endsWith('/') ? 'service-lost-claims' : 'service-knows-nothing'
    expect(await desk.sync.now()).toMatchObject(stopped(code))
    expect(desk.stateOf(id)).toBe('submitted')
    await world.service.clearFaults()
    expect(await desk.sync.now()).toMatchObject({ state: 'idle', problem: null })
  })

  it('after a backup of it was restored is noticed, whatever came since', async () => {
    await submitted()
    const { service } = world
    await service.stop()
    const files = ['service.db', 'service.db-wal', 'service.db-shm']
    const saved = join(service.dataFolder, 'saved')
    for (const file of files)
      await cp(join(service.dataFolder, file), join(saved, file), { recursive: true }).catch(() => undefined)
    await service.restart()
    const lost = await submitted(anotherProduct)
    await service.stop()
    await cp(saved, service.dataFolder, { recursive: true })
    await service.restart()
    const end = await desk.sync.now()
    expect(end.state).toBe('stopped')
    expect(['service-went-back', 'service-lost-claims']).toContain(end.problem?.code)
    expect(desk.stateOf(lost)).toBe('submitted')
    if (end.problem?.code === 'service-went-back') await desk.sync.goOn('service-went-back')
    else await desk.sync.goOn('service-lost-claims')
    expect(desk.store.lostClaims.list(service.url)).toMatchObject([{ claimId: lost }])
  })

  it('is left alone with it where the user says so', async () => {
    const id = await submitted()
    await world.service.reset()
    await desk.sync.now()
    await desk.sync.goOn('service-is-another')
    desk.store.lostClaims.leave(id)
    expect(desk.store.lostClaims.list(world.service.url)).toEqual([])
    expect(await desk.sync.now()).toMatchObject({ state: 'idle', problem: null })
    expect(desk.stateOf(id)).toBe('submitted')
  })
})

describe('a copied data folder', () => {
  it('is noticed before anything is sent, and used once the user says so', async () => {
    await world.quit(desk)
    const first = await world.start({ isIdle: true })
    const { id, hashes } = await first.submit([poe()])
    const folder = await world.copied()
    const second = await world.start({ folder, machine: 'another laptop' })
    await expect.poll(() => second.sync.status(), within).toMatchObject(stopped('data-folder-copied'))
    const { requests } = await world.service.state()
    expect(requests).toEqual([])

    const before = second.store.device.id()
    expect(await second.sync.goOn('data-folder-copied')).toMatchObject({ state: 'idle', waiting: 0 })
    expect(second.store.device.id()).not.toBe(before)
    await first.sync.now()
    first.sync.start()
    await expect.poll(() => first.stateOf(id), within).toBe('submitted')
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
  })

  it('leads to two versions where both laptops send the same claim otherwise', async () => {
    await world.quit(desk)
    const first = await world.start({ isIdle: true })
    const { id } = await first.submit([])
    const folder = await world.copied()
    await world.quit(first)
    const second = await world.start({ folder, machine: 'another laptop', isIdle: true })
    second.store.device.settleHere()
    second.takeBackAndChange(id, { comment: 'From the other laptop' })
    second.sync.start()
    await expect.poll(() => second.stateOf(id), within).toBe('submitted')

    const again = await world.start()
    await expect.poll(() => again.stateOf(id), within).toBe('draft')
    await expect
      .poll(() => again.store.conflicts.find(id)?.submission, within)
      .toMatchObject({
        comment: 'From the other laptop',
      })
    expect(again.store.claims.find(id)?.content.comment).toBe('')
    expect((await world.service.state()).claims).toHaveLength(1)
  })
})

describe('a clock that was set back', () => {
  it('holds up no claim until a time that will not come', async () => {
    await world.quit(desk)
    const skew = { ms: 48 * 3_600_000 }
    await world.service.fault({ path: '/v1/', status: 503, times: 1_000 })
    const clock = () => new Date(Date.now() + skew.ms)
    desk = await world.start({ clock })
    const { id } = await desk.submit([])
    await expect.poll(() => desk.sync.status().problem?.code, within).toBe('service-busy')
    await world.service.clearFaults()
    skew.ms = 0
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  })
})

import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { aWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await aWorld()
})

const poe = () => randomBytes(20_000)
const within = { timeout: 15_000, interval: 20 }
const everything = 1_000

/** Does the k-th request of the process, or not, and then nothing any more: as if the process had been killed there. */
function dyingFetch(lastRequest: number, isAnswerLost: boolean) {
  const state = { requests: 0, isDead: false }
  const dying: typeof fetch = async (url, init) => {
    state.requests += 1
    if (state.requests < lastRequest) return fetch(url, init)
    if (state.requests === lastRequest && isAnswerLost) await (await fetch(url, init)).text()
    state.isDead = true
    return new Promise((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('dead'))),
    )
  }
  return { state, fetch: dying }
}

describe('a service in trouble', () => {
  it.each([
    ['service-answered-html', { status: 200, body: '<html>Sign in', contentType: 'text/html' }],
    ['sign-in-needed', { status: 401 }],
    ['service-error', { status: 500 }],
    ['service-busy', { status: 429 }],
    ['service-answer-invalid', { status: 200, body: '', contentType: 'application/json' }],
    ['service-answer-invalid', { status: 200, body: '{"customer": ', contentType: 'application/json' }],
    ['service-answer-invalid', { status: 200, body: '{"customer": 7}', contentType: 'application/json' }],
    ['service-answered-html', { status: 302 }],
    ['service-unreachable', { dropAfterBytes: 0 }],
  ])('says %s for %j, loses nothing, and gets the claim once it is well', async (code, fault) => {
    await world.service.fault({ path: '/v1/', ...fault, times: everything })
    const desk = await world.start()
    const { id, hashes } = await desk.submit([poe()])
    await expect.poll(() => desk.sync.outbox(), within).toMatchObject([{ claimId: id, problem: { code } }])
    await expect.poll(() => desk.sync.status(), within).toMatchObject({ waiting: 1, problem: { code } })
    await world.service.clearFaults()
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('submitted')
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
    expect(desk.defects).toEqual([])
  })

  it('that asks to wait is not asked again before', async () => {
    await world.service.fault({ path: '/v1/', status: 503, times: 1 })
    const desk = await world.start({ isIdle: true, random: () => 0 })
    const { id } = await desk.submit([poe()])
    const startedMs = Date.now()
    desk.sync.start()
    await expect.poll(() => desk.sync.status().problem?.code, within).toBe('service-busy')
    desk.sync.wake()
    expect(desk.sync.status().nextTryAt).not.toBeNull()
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    // The sandbox says `Retry-After: 1`.
    expect(Date.now() - startedMs).toBeGreaterThanOrEqual(990)
  })

  it('that asks to wait is left alone though the network came back, until the user says Sync now', async () => {
    await world.service.fault({ path: '/v1/', status: 503, times: 1 })
    const inAnHour: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init)
      const headers = new Headers(answer.headers)
      if (answer.status === 503) headers.set('retry-after', '3600')
      return new Response(answer.body, { status: answer.status, headers })
    }
    const desk = await world.start({ isIdle: true, fetch: inAnHour })
    const { id } = await desk.submit([poe()])
    desk.sync.start()
    await expect.poll(() => desk.sync.status(), within).toMatchObject({ state: 'waiting' })
    const asked = (await world.service.state()).requests.length
    desk.sync.surroundingsChanged()
    expect(desk.sync.status()).toMatchObject({ state: 'waiting', problem: { code: 'service-busy' } })
    expect((await world.service.state()).requests).toHaveLength(asked)
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('submitted')
  })

  it('that was not reached is asked at once when the network is back', async () => {
    await world.service.fault({ path: '/v1/', dropAfterBytes: 0, times: 1 })
    const desk = await world.start({ isIdle: true, random: () => 1 })
    const { id } = await desk.submit([poe()])
    desk.sync.start()
    await expect.poll(() => desk.sync.status(), within).toMatchObject({ state: 'waiting' })
    desk.sync.surroundingsChanged()
    expect(desk.sync.status().state).toBe('running')
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  })

  it('that fails at one claim alone does not hold up another', async () => {
    const desk = await world.start({ isIdle: true, random: () => 1 })
    const stuck = await desk.submit([poe()])
    const fine = await desk.submit([poe()])
    await world.service.fault({
      path: `/v1/claims/${stuck.id}`,
      method: 'PUT',
      status: 500,
      times: everything,
    })
    desk.sync.start()
    await expect.poll(() => desk.stateOf(fine.id), within).toBe('submitted')
    expect(desk.stateOf(stuck.id)).toBe('queued')
    expect(desk.sync.outbox()).toMatchObject([{ claimId: stuck.id, step: 'create', attempts: 1 }])
  })

  it('that lost a document gets it again', async () => {
    const refused = { type: 'x', title: 'x', status: 422, code: 'document-not-uploaded' }
    const answer = { status: 422, body: JSON.stringify(refused), contentType: 'application/problem+json' }
    await world.service.fault({ path: '/v1/claims/', method: 'PUT', ...answer, times: 1 })
    const desk = await world.start()
    const { id, hashes } = await desk.submit([poe()])
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await world.claimsAtService()).toEqual([{ id, hashes }])
  })
})

describe('a process that ends in the middle', () => {
  const moments = [1, 2, 3, 4, 5].flatMap(request => [
    [request, 'before it is sent', false] as const,
    [request, 'before its answer is read', true] as const,
  ])

  it.each(moments)(
    'at request %i, %s, leaves a claim that arrives once',
    async (request, _when, isAnswerLost) => {
      const { state, fetch } = dyingFetch(request, isAnswerLost)
      const dead = await world.start({ isIdle: true, fetch })
      const { id, hashes } = await dead.submit([poe()])
      dead.sync.start()
      await expect.poll(() => state.isDead, within).toBe(true)
      await world.quit(dead)

      const desk = await world.start()
      await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
      await expect.poll(() => desk.sync.outbox()).toEqual([])
      expect(await world.claimsAtService()).toEqual([{ id, hashes }])
      expect((await world.wholeUploads()).toSorted()).toEqual(hashes)
    },
  )

  it('ends within two seconds though a request hangs', async () => {
    const { state, fetch } = dyingFetch(1, false)
    const desk = await world.start({ isIdle: true, fetch })
    await desk.submit([poe()])
    desk.sync.start()
    await expect.poll(() => state.isDead, within).toBe(true)
    const startedMs = Date.now()
    await desk.sync.stop()
    expect(Date.now() - startedMs).toBeLessThan(2_500)
  })
})

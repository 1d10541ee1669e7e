import { describe, expect, it } from 'vitest'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { anId } from '../../support/builders.ts'
import { aSandbox, ask, problemOf } from './asking.ts'
import { aSubmission, put } from './submitting.ts'

describe('a fault', () => {
  it('strikes the next requests that match, as often as told', async () => {
    const service = await aSandbox()
    await service.fault({ path: paths.catalog, method: 'GET', status: 500, times: 2 })
    expect((await ask(service, 'GET', paths.partnerProfile)).status).toBe(200)
    const statuses: number[] = []
    for (let count = 0; count < 3; count += 1)
      statuses.push((await ask(service, 'GET', paths.catalog)).status)
    expect(statuses).toEqual([500, 500, 200])
    expect((await service.state()).requestCounts['GET /v1/catalog']).toBe(3)
  })

  it('comes before sign-in, and never meets the switches', async () => {
    const service = await aSandbox()
    await service.fault({ status: 500 })
    await service.state()
    const refused = await problemOf(ask(service, 'GET', paths.catalog, { token: null }))
    expect(refused).toMatchObject({ status: 500, code: 'service-error' })
  })

  it.each([429, 503])('%s says when to come back', async status => {
    const service = await aSandbox()
    await service.fault({ path: '/v1', status })
    const answer = await ask(service, 'GET', paths.claims)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(await problemOf(answer)).toMatchObject({ status, code: 'service-busy' })
  })

  it('plays the sign-in page of a network', async () => {
    const service = await aSandbox()
    await service.fault({ body: '<html>Welcome to the hotel</html>', contentType: 'text/html' })
    const answer = await ask(service, 'GET', paths.catalog)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(await answer.text()).toContain('hotel')
  })

  it('by latency alone only delays', async () => {
    const service = await aSandbox()
    await service.fault({ latencyMs: 150 })
    const start = performance.now()
    const answer = await ask(service, 'GET', paths.catalog)
    expect(answer.status).toBe(200)
    expect(performance.now() - start).toBeGreaterThanOrEqual(149)
  })

  it('breaks the connection before, or in the middle of, an answer', async () => {
    const service = await aSandbox()
    await service.fault({ path: paths.catalog, dropAfterBytes: 0 })
    await expect(ask(service, 'GET', paths.catalog)).rejects.toThrow('fetch failed')
    await service.fault({ path: paths.catalog, dropAfterBytes: 100 })
    const answer = await ask(service, 'GET', paths.catalog)
    await expect(answer.text()).rejects.toThrow('terminated')
  })

  it('that breaks the connection inside a claim leaves no claim', async () => {
    const service = await aSandbox()
    await service.fault({ method: 'PUT', dropAfterBytes: 50 })
    await expect(put(service, anId(), aSubmission())).rejects.toThrow('fetch failed')
    expect((await service.state()).claims).toEqual([])
  })

  it('after the request was carried out loses the answer and not the claim', async () => {
    const service = await aSandbox()
    const id = anId()
    await service.fault({ method: 'PUT', after: true })
    await expect(put(service, id, aSubmission())).rejects.toThrow('fetch failed')
    expect((await service.state()).claims).toMatchObject([{ id, version: 1 }])
    expect((await put(service, id, aSubmission())).status).toBe(200)
  })

  it('after the request was carried out can answer something else', async () => {
    const service = await aSandbox()
    await service.fault({ method: 'PUT', after: true, status: 502 })
    expect(await problemOf(put(service, anId(), aSubmission()))).toMatchObject({ status: 502 })
    expect((await service.state()).claims).toHaveLength(1)
  })

  it('can be taken away', async () => {
    const service = await aSandbox()
    await service.fault({ status: 500, times: 99 })
    await service.clearFaults()
    expect((await ask(service, 'GET', paths.catalog)).status).toBe(200)
  })

  it('that says nothing is refused', async () => {
    const service = await aSandbox()
    await expect(service.fault({ path: '/v1/catalog' })).rejects.toThrow('422')
  })
})

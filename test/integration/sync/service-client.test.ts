import { describe, expect, it } from 'vitest'
import { claimIdSchema } from '../../../src/shared/domain/identifiers.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { aProfile } from '../../support/builders.ts'
import { type Answering, aService, call, linkTo } from './tiny-service.ts'

const json = { 'content-type': 'application/json' }
const problemJson = { 'content-type': 'application/problem+json' }

async function profileFrom(answering: Answering) {
  return linkTo(await aService(answering)).client.partnerProfile(null, call)
}

/** Answers with status, headers and body. */
function saying(status: number, headers: Record<string, string>, body: string): Answering {
  return (_request, response) => response.writeHead(status, headers).end(body)
}

function refusing(status: number, code: string, more: object = {}): Answering {
  return saying(status, problemJson, JSON.stringify({ type: 'urn:x', title: 'X', status, code, ...more }))
}

describe('an answer is believed only if it is one', () => {
  const disbelieved = [
    [
      'a sign-in page of the network',
      saying(200, { 'content-type': 'text/html' }, '<html>'),
      'service-answered-html',
    ],
    ['an empty answer', saying(200, json, ''), 'service-answer-invalid'],
    ['half an answer', saying(200, json, '{"roles": ['), 'service-answer-invalid'],
    ['another content type', saying(200, { 'content-type': 'text/plain' }, '{}'), 'service-answer-invalid'],
    ['another form', saying(200, json, '{"roles": "all"}'), 'service-answer-invalid'],
    [
      'a redirect to another host',
      saying(302, { location: 'http://portal.example/' }, ''),
      'service-answered-html',
    ],
    [
      'a page that is called no page',
      saying(200, { 'content-type': 'text/plain' }, '\n<!DOCTYPE html><html>'),
      'service-answered-html',
    ],
    ['a network that wants a sign-in', saying(511, {}, ''), 'service-answered-html'],
    ['a sign-in page with 401', saying(401, { 'content-type': 'text/html' }, '<p>'), 'service-answered-html'],
    ['a service that wants a sign-in', saying(401, json, '{}'), 'sign-in-needed'],
    ['a refusal by a proxy', saying(403, { 'content-type': 'text/html' }, 'no'), 'service-answered-html'],
    ['a not found that is no problem document', saying(404, json, '{}'), 'service-answer-invalid'],
    ['a failing service', saying(500, {}, ''), 'service-error'],
    ['a body that breaks off', breakingOff, 'service-answer-invalid'],
    ['no answer in time', () => undefined, 'service-unreachable'],
    ['a connection that is closed', (_request, response) => response.destroy(), 'service-unreachable'],
    ['an expired sign-in', saying(401, {}, ''), 'sign-in-needed'],
  ] satisfies [string, Answering, string][]

  it.each(disbelieved)('%s is a problem that waiting may mend', async (_name, answering, code) => {
    expect(await profileFrom(answering)).toMatchObject({ ok: false, problem: { code, retryable: true } })
  })

  it('a service that is not there is unreachable, with the reason for support', async () => {
    const answer = await linkTo('http://127.0.0.1:1').client.partnerProfile(null, call)
    expect(answer).toMatchObject({ problem: { code: 'service-unreachable', retryable: true } })
  })

  it('a claim of another number is not taken for the one that was sent', async () => {
    const other = '01890000-0000-7000-8000-0000000000ff'
    const receipt = { receiptId: 'r', receivedAt: '2026-03-16T10:00:00.000Z', contentHash: 'h' }
    const claim = { id: other, version: 1, status: 'submitted', updatedAt: receipt.receivedAt, receipt }
    const baseUrl = await aService(
      saying(200, json, JSON.stringify({ ...claim, comments: [], subscriptions: [] })),
    )
    const asked = claimIdSchema.parse('01890000-0000-7000-8000-000000000001')
    const answer = await linkTo(baseUrl).client.findClaim(asked, call)
    expect(answer).toMatchObject({
      problem: { code: 'service-answer-invalid', params: { reason: 'other-claim' } },
    })
  })
})

function breakingOff(...[, response]: Parameters<Answering>): void {
  response.writeHead(200, { ...json, 'content-length': '1000' })
  response.write('{"roles"', () => response.destroy())
}

describe('a refusal', () => {
  it('keeps the code of the service, and is not tried again', async () => {
    const answer = await profileFrom(refusing(403, 'role-missing'))
    expect(answer).toMatchObject({ problem: { code: 'role-missing', severity: 'blocker', retryable: false } })
  })

  it('with a code that only a newer service knows is told by its status', async () => {
    const answer = await profileFrom(refusing(404, 'gone-to-the-moon'))
    expect(answer).toMatchObject({
      problem: { code: 'not-found', params: { serviceCode: 'gone-to-the-moon' } },
    })
  })

  it('brings the problems of the fields, a new code hiding no other', async () => {
    const known = problem('mpn-not-enrolled', { path: 'mpnId' })
    const unknown = { ...known, code: 'mpn-on-holiday' }
    const answer = await profileFrom(refusing(422, 'request-invalid', { problems: [unknown, known] }))
    expect(answer).toMatchObject({ problem: { code: 'request-invalid' }, found: [known] })
  })

  it.each([
    ['7', 7_000],
    ['Mon, 16 Mar 2026 10:01:30 GMT', 90_000],
  ])('for too many requests says how long to wait (%s)', async (retryAfter, retryAfterMs) => {
    const answer = await profileFrom(saying(429, { 'retry-after': retryAfter }, ''))
    expect(answer).toMatchObject({
      problem: { code: 'service-busy', retryable: true, params: { retryAfterMs } },
    })
  })
})

describe('a request', () => {
  it('has its own number, keeps the correlation, and brings token and language', async () => {
    const seen: unknown[] = []
    const baseUrl = await aService((request, response) => {
      seen.push(request.headers)
      response.writeHead(503).end()
    })
    const { client } = linkTo(baseUrl)
    await client.partnerProfile(null, call)
    await client.partnerProfile('"tag"', call)
    const same = {
      'ms-correlationid': call.correlationId,
      authorization: 'Bearer sandbox-admin',
      'accept-language': 'en',
    }
    expect(seen).toMatchObject([
      { 'ms-requestid': 'request-1', ...same },
      { 'ms-requestid': 'request-2', 'if-none-match': '"tag"', ...same },
    ])
  })

  it('is not sent while nobody is signed in', async () => {
    let asked = 0
    const baseUrl = await aService(() => ++asked)
    const answer = await linkTo(baseUrl, { token: () => null }).client.partnerProfile(null, call)
    expect(answer).toMatchObject({ problem: { code: 'sign-in-needed' } })
    expect(asked).toBe(0)
  })

  it('answers what changed, and nothing where the known answer still holds', async () => {
    const baseUrl = await aService((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { ...json, etag: '"1"' }).end(JSON.stringify(aProfile()))
    })
    const { client } = linkTo(baseUrl)
    expect(await client.partnerProfile(null, call)).toEqual({
      ok: true,
      value: { body: aProfile(), etag: '"1"' },
    })
    expect(await client.partnerProfile('"1"', call)).toEqual({ ok: true, value: null })
  })

  it('ends at once when it is no longer wanted', async () => {
    const { client } = linkTo(await aService(() => undefined))
    const answer = await client.partnerProfile(null, { ...call, signal: AbortSignal.timeout(20) })
    expect(answer).toMatchObject({ problem: { code: 'cancelled' } })
  })
})

import { describe, expect, it } from 'vitest'
import { serviceClaimSchema } from '../../../src/shared/service-api/claims.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { anId } from '../../support/builders.ts'
import { type TestService, viewerToken } from '../../support/service.ts'
import { type Asking, aSandbox, ask, bodyOf, problemOf } from './asking.ts'
import { aSubmittedClaim, uploadedOnce } from './submitting.ts'

const reply = { text: 'Here it is.', documents: [] }

function say(service: TestService, id: string, body: object = reply, key = 'key-1', more: Asking = {}) {
  return ask(service, 'POST', paths.comments(id), { body, headers: { 'idempotency-key': key }, ...more })
}

describe('answering the reviewer', () => {
  it('adds the comment as the signed-in user, with its documents', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const documents = [{ sha256: await uploadedOnce(service), name: 'signed.pdf' }]
    const answer = await say(service, id, { ...reply, documents })
    expect(answer.status).toBe(201)
    const claim = await bodyOf(serviceClaimSchema, answer)
    expect(claim).toMatchObject({
      version: 2,
      comments: [{ author: 'partner', authorName: 'Ada Amministra', text: 'Here it is.', documents }],
    })
  })

  it('says it once for one key, and answers the same', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const first = await bodyOf(serviceClaimSchema, say(service, id))
    await service.decide(id, { status: 'under-review', comment: 'Thank you.' })
    const again = await say(service, id)
    expect(again.status).toBe(201)
    expect(await bodyOf(serviceClaimSchema, again)).toEqual(first)
    expect((await service.state()).comments.map(({ text }) => text)).toEqual(['Here it is.', 'Thank you.'])
  })

  it('refuses the key for another comment', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    await say(service, id)
    const refused = await problemOf(say(service, id, { ...reply, text: 'Something else.' }))
    expect(refused).toMatchObject({
      status: 409,
      code: 'claim-conflict',
      params: { idempotencyKey: 'key-1' },
    })
  })

  it('asks for a key', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const refused = await problemOf(say(service, id, reply, 'none', { headers: {} }))
    expect(refused).toMatchObject({ status: 422, problems: [{ path: 'headers.idempotency-key' }] })
  })

  it('refuses a document that was not uploaded, an empty text, a stranger, an unknown claim', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const documents = [{ sha256: 'e'.repeat(64), name: 'missing.pdf' }]
    const refusals = [
      say(service, id, { ...reply, documents }),
      say(service, id, { ...reply, text: '' }),
      say(service, id, reply, 'key-1', { token: viewerToken }),
      say(service, anId()),
    ].map(async answer => (await problemOf(answer)).code)
    expect(await Promise.all(refusals)).toEqual([
      'document-not-uploaded',
      'request-invalid',
      'role-missing',
      'not-found',
    ])
    expect((await service.state()).comments).toEqual([])
  })
})

describe('taking a claim back', () => {
  const withdraw = (service: TestService, id: string, token = 'sandbox-admin') =>
    ask(service, 'POST', paths.withdrawal(id), { body: { reason: 'Sent by mistake' }, token })

  it.each(['submitted', 'under-review', 'action-required'] as const)('works while %s', async status => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    if (status !== 'submitted') await service.decide(id, { status })
    const claim = await bodyOf(serviceClaimSchema, withdraw(service, id))
    expect(claim).toMatchObject({ status: 'rejected', comments: [{ text: 'Withdrawn: Sent by mistake' }] })
  })

  it('answers the same when asked again', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const first = await bodyOf(serviceClaimSchema, withdraw(service, id))
    expect(await bodyOf(serviceClaimSchema, withdraw(service, id))).toEqual(first)
  })

  it('is refused once the claim is decided', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    await service.decide(id, { status: 'approved' })
    const refused = await problemOf(withdraw(service, id))
    expect(refused).toMatchObject({ status: 409, code: 'withdrawal-refused', params: { status: 'approved' } })
  })

  it('is refused to a user without a role', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    expect(await problemOf(withdraw(service, id, viewerToken))).toMatchObject({ code: 'role-missing' })
    expect((await service.state()).claims).toMatchObject([{ status: 'submitted' }])
  })
})

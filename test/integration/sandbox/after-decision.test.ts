import { describe, expect, it } from 'vitest'
import type { serviceStates } from '../../../src/shared/domain/claim-state.ts'
import { serviceClaimSchema } from '../../../src/shared/service-api/claims.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { anId } from '../../support/builders.ts'
import { type TestService, viewerToken } from '../../support/service.ts'
import { type Asking, aSandbox, ask, bodyOf, problemOf, sha256Of } from './asking.ts'
import { aSubmittedClaim, uploadedOnce } from './submitting.ts'

const dayMs = 86_400_000
const stepMs = 2_000
const keyed = (key: string): Asking => ({ headers: { 'idempotency-key': key } })

function dispute(service: TestService, id: string, body: object = {}, key = 'key-1', more: Asking = {}) {
  const given = { justification: 'The form is signed on page 2.', documents: [], ...body }
  return ask(service, 'POST', paths.dispute(id), { body: given, ...keyed(key), ...more })
}

function disassociate(service: TestService, id: string, reason = 'No longer our customer', key = 'key-1') {
  return ask(service, 'POST', paths.disassociation(id), { body: { reason }, ...keyed(key) })
}

/** A claim of that policy, led to that state. */
async function aClaim(service: TestService, policyId: string, ...way: (typeof serviceStates)[number][]) {
  const { id } = await aSubmittedClaim(service, { policyId })
  for (const status of way) await service.decide(id, { status })
  return id
}

const codeOf = async (answer: Promise<Response>) => (await problemOf(answer)).code
const claimOf = (service: TestService, id: string) =>
  bodyOf(serviceClaimSchema, ask(service, 'GET', paths.claim(id)))

describe('disputing a rejection', () => {
  it('puts the claim in dispute and the justification, with its documents, among the comments', async () => {
    const service = await aSandbox()
    const id = await aClaim(service, '2023-10', 'rejected')
    const documents = [{ sha256: await uploadedOnce(service), name: 'signed.pdf' }]
    const answer = await dispute(service, id, { documents })
    expect(answer.status).toBe(201)
    expect(await bodyOf(serviceClaimSchema, answer)).toMatchObject({
      status: 'in-dispute',
      comments: [{ author: 'partner', text: 'Dispute: The form is signed on page 2.', documents }],
    })
  })

  it('is asked once for one key, and answers the same', async () => {
    const service = await aSandbox()
    const id = await aClaim(service, '2023-10', 'rejected')
    const first = await bodyOf(serviceClaimSchema, dispute(service, id))
    await service.decide(id, { status: 'rejected-final' })
    expect(await bodyOf(serviceClaimSchema, dispute(service, id))).toEqual(first)
    expect((await service.state()).comments).toHaveLength(1)
    expect(await codeOf(dispute(service, id, { justification: 'Otherwise.' }))).toBe('claim-conflict')
  })

  it('is refused for what it is, where the rules have none', async () => {
    const service = await aSandbox({ clock: () => new Date('2026-03-16T10:00:00.000Z') })
    const byTicket = await aClaim(service, '2020-07', 'rejected')
    const undecided = await aClaim(service, '2023-10', 'under-review')
    const twice = await aClaim(service, '2023-10', 'rejected', 'in-dispute', 'approved', 'rejected')
    const late = await aClaim(service, '2023-10', 'rejected')
    expect(await codeOf(dispute(service, byTicket))).toBe('dispute-by-ticket')
    expect(await codeOf(dispute(service, undecided))).toBe('dispute-not-possible')
    expect(await codeOf(dispute(service, twice))).toBe('dispute-once')
    expect(await codeOf(dispute(service, late, { justification: ' ' }))).toBe('request-invalid')
    const missing = [{ sha256: 'e'.repeat(64), name: 'missing.pdf' }]
    expect(await codeOf(dispute(service, late, { documents: missing }))).toBe('document-not-uploaded')
    expect(await codeOf(dispute(service, late, {}, 'k', { token: viewerToken, ...keyed('k') }))).toBe(
      'role-missing',
    )
    expect(await codeOf(dispute(service, anId()))).toBe('not-found')
    await service.advanceClock(31 * dayMs)
    expect(await codeOf(dispute(service, late))).toBe('dispute-late')
  })

  it.each([
    ['new documents', true, 'approved'],
    ['words alone', false, 'rejected-final'],
  ] as const)('with %s is decided by the reviewer who works by himself', async (_with, isProof, status) => {
    const service = await aSandbox({ autoReview: true })
    const id = await aClaim(service, '2023-10', 'rejected')
    const sha256 = await uploadedOnce(service)
    await dispute(service, id, { documents: isProof ? [{ sha256, name: 'signed.pdf' }] : [] })
    await service.advanceClock(stepMs)
    expect((await claimOf(service, id)).status).toBe(status)
  })
})

describe('disassociating a customer', () => {
  it('ends an approved claim for good, with the reason among the comments, once', async () => {
    const service = await aSandbox()
    const id = await aClaim(service, '2023-10', 'approved')
    const first = await bodyOf(serviceClaimSchema, disassociate(service, id))
    expect(first).toMatchObject({
      status: 'rejected-final',
      comments: [{ author: 'partner', text: 'Disassociated: No longer our customer' }],
    })
    expect(await bodyOf(serviceClaimSchema, disassociate(service, id))).toEqual(first)
    expect(await codeOf(disassociate(service, id, 'Again', 'key-2'))).toBe('disassociation-not-possible')
  })

  it('is refused without a reason, before an approval, and by the policy of 2020', async () => {
    const service = await aSandbox()
    const approved = await aClaim(service, '2023-10', 'approved')
    expect(await problemOf(disassociate(service, approved, ' '))).toMatchObject({
      code: 'request-invalid',
      problems: [{ path: 'reason' }],
    })
    const rejected = await aClaim(service, '2023-10', 'rejected')
    expect(await codeOf(disassociate(service, rejected))).toBe('disassociation-not-possible')
    const old = await aClaim(service, '2020-07', 'approved')
    expect(await codeOf(disassociate(service, old))).toBe('disassociation-by-ticket')
  })
})

describe('a document', () => {
  const bytes = Buffer.from('%PDF-1.7 what is missing')
  const document = { name: 'missing.pdf', contentBase64: bytes.toString('base64') }

  it('that the reviewer sends along is given as it is, to whoever asks for that claim’s', async () => {
    const service = await aSandbox()
    const id = await aClaim(service, '2023-10')
    const other = await aClaim(service, '2023-10')
    const decided = await service.decide(id, {
      status: 'action-required',
      comment: 'See the form.',
      documents: [document],
    })
    const sha256 = sha256Of(bytes)
    expect(decided.comments).toMatchObject([{ documents: [{ name: 'missing.pdf', sha256 }] }])
    const answer = await ask(service, 'GET', paths.claimDocument(id, sha256))
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(await codeOf(ask(service, 'GET', paths.claimDocument(other, sha256)))).toBe('not-found')
    expect(await codeOf(ask(service, 'GET', paths.claimDocument(anId(), sha256)))).toBe('not-found')
  })
})

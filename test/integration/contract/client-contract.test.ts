import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimIdSchema, sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { anId } from '../../support/builders.ts'
import { startService, type TestService } from '../../support/service.ts'
import { ask, beginUpload, problemOf, sendBytes } from '../sandbox/asking.ts'
import { aDocument, aSubmission, contoso, put, subscription } from '../sandbox/submitting.ts'
import { must } from '../sync/desk.ts'
import { linkTo } from '../sync/tiny-service.ts'
import { type Prism, prismBefore, type Watch } from './prism.ts'

// In ASCII: prism hands bodies on as text.
const bytes = Buffer.from('signed by the customer '.repeat(1_000))
const sha256 = sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'))

const documents = {
  async *stream(_sha256: string, start: number) {
    yield bytes.subarray(start)
  },
}

let service: TestService
let prism: Prism
// Prism takes seconds to start.
beforeAll(async () => {
  service = await startService({ maxUploadBytes: 100_000 })
  prism = await prismBefore(service.url)
})
afterAll(async () => {
  await prism.end()
  await service.remove()
})

/** The app's clients through prism, with numbers as the app makes them. */
function clientsThrough({ url, fetch }: Watch) {
  return linkTo(url, { fetch, newId: anId, documents, partBytes: 10_000 })
}

it('what the app asks, and what the sandbox answers, is as the contract has it', async () => {
  const watched = prism.watch()
  const { client, uploads } = clientsThrough(watched)
  const call = { correlationId: anId() }

  const catalog = must(await client.catalog(null, call))
  expect(must(await client.catalog(catalog?.etag ?? null, call))).toBeNull()
  must(await client.partnerProfile(null, call))
  const item = { key: 'item-1', code: 'sales', subscriptionId: subscription('02') }
  const customer = { domain: contoso.domain, tenantId: contoso.tenantId }
  const asked = { claimId: claimIdSchema.parse(anId()), customer, items: [item] }
  const verified = must(await client.verify({ ...asked, solutionArea: 'business-applications' }, call))
  expect(verified.items[0]?.problems).not.toEqual([])

  must(await uploads.upload({ sha256, sizeBytes: bytes.length }, call))
  must(await uploads.upload({ sha256, sizeBytes: bytes.length }, call))
  const id = claimIdSchema.parse(anId())
  const submission = aSubmission({ documents: [aDocument(sha256, { sizeBytes: bytes.length })] })
  must(await client.createClaim(id, submission, call))
  must(await client.createClaim(id, submission, call))
  must(await client.findClaim(id, call))
  const first = must(await client.changes(null, call))
  expect(first.page.claims).toHaveLength(1)
  must(await client.changes(first.page.cursor, call))
  must(
    await client.addComment(
      id,
      { text: 'See page 2.', documents: [{ sha256, name: 'p.pdf' }] },
      anId(),
      call,
    ),
  )
  must(await client.withdraw(id, 'Sent twice', call))
  const [rejected, approved] = [claimIdSchema.parse(anId()), claimIdSchema.parse(anId())]
  for (const one of [rejected, approved])
    must(await client.createClaim(one, { ...submission, policyId: '2023-10' }, call))
  await service.decide(rejected, { status: 'rejected' })
  await service.decide(approved, { status: 'approved' })
  must(await client.dispute(rejected, { justification: 'It is signed.', documents: [] }, anId(), call))
  must(await client.disassociate(approved, 'No longer our customer', anId(), call))
  must(await client.document(rejected, sha256, call))

  expect(watched.violations('request')).toEqual([])
  expect(watched.violations('response')).toEqual([])
  expect(watched.count()).toBeGreaterThan(15)
})

it('what the sandbox refuses is refused as the contract has it', async () => {
  await service.reset()
  const asking = prism.watch()
  const refused = async (answer: Promise<Response>) => {
    const { status, code } = await problemOf(answer)
    return `${status} ${code}`
  }
  const id = anId()
  expect(await refused(ask(asking, 'GET', '/v1/catalog', { token: null }))).toBe('401 sign-in-needed')
  expect(await refused(ask(asking, 'GET', `/v1/claims/${id}`))).toBe('404 not-found')
  expect(await refused(ask(asking, 'GET', '/v1/claims/1'))).toBe('422 request-invalid')
  expect(await refused(ask(asking, 'GET', '/v1/claims?since=nonsense'))).toMatch(/^4\d\d cursor-unknown$/)
  const missing = aSubmission({ documents: [aDocument(sha256)] })
  expect(await refused(put(asking, id, missing))).toBe('422 document-not-uploaded')
  expect((await put(asking, id, aSubmission())).status).toBe(201)
  expect(await refused(put(asking, id, aSubmission({ claimName: 'Other' })))).toBe('409 claim-conflict')
  const other = put(asking, id, aSubmission({ claimName: 'Other' }), { 'if-match': '"99"' })
  expect(await refused(other)).toBe('412 precondition-failed')
  expect(await refused(ask(asking, 'PUT', `/v1/claims/${id}`, { body: { nothing: true } }))).toBe(
    '422 request-invalid',
  )
  const withdrawn = ask(asking, 'POST', `/v1/claims/${id}/withdrawal`, { body: { reason: 7 } })
  expect(await refused(withdrawn)).toBe('422 request-invalid')
  const keyed = { headers: { 'idempotency-key': 'once' } }
  const dispute = { justification: 'It is signed.', documents: [] }
  const disputed = ask(asking, 'POST', `/v1/claims/${id}/dispute`, { body: dispute, ...keyed })
  expect(await refused(disputed)).toBe('409 dispute-not-possible')
  const left = ask(asking, 'POST', `/v1/claims/${id}/disassociation`, { body: { reason: 'Why' }, ...keyed })
  expect(await refused(left)).toBe('409 disassociation-not-possible')
  expect(await refused(ask(asking, 'GET', `/v1/claims/${id}/documents/${sha256}`))).toBe('404 not-found')

  expect(await refused(beginUpload(asking, Buffer.alloc(200_000)))).toBe('413 upload-too-large')
  expect((await beginUpload(asking, bytes)).status).toBe(201)
  expect(await refused(beginUpload(asking, bytes))).toBe('409 claim-conflict')
  expect(await refused(sendBytes(asking, sha256, bytes, 5))).toBe('409 precondition-failed')
  const wrong = { 'upload-checksum': `sha256 ${Buffer.alloc(32).toString('base64')}` }
  expect(await refused(sendBytes(asking, sha256, bytes, 0, wrong))).toBe('460 upload-checksum-mismatch')
  await service.fault({ path: '/v1', status: 429 })
  expect(await refused(ask(asking, 'GET', '/v1/catalog'))).toBe('429 service-busy')

  expect(asking.violations('response')).toEqual([])
  // That prism looks at all: a claim of no form was told of.
  expect(asking.violations('request')).not.toEqual([])
})

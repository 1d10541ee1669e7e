import { cp, rename, rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { claimChangesSchema, serviceClaimSchema } from '../../../src/shared/service-api/claims.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { anId } from '../../support/builders.ts'
import { viewerToken } from '../../support/service.ts'
import { aSandbox, ask, bodyOf, problemOf } from './asking.ts'
import { aDocument, aSubmission, aSubmittedClaim, put, uploadedOnce } from './submitting.ts'

describe('submitting a claim', () => {
  it('creates it once, however often the same content comes', async () => {
    const service = await aSandbox()
    const id = anId()
    const submission = aSubmission({ documents: [aDocument(await uploadedOnce(service))] })
    const first = await put(service, id, submission)
    const again = await put(service, id, submission)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(first.headers.get('etag')).toBe('"1"')
    const created = await bodyOf(serviceClaimSchema, first)
    expect(created).toMatchObject({ id, version: 1, status: 'submitted', comments: [], subscriptions: [] })
    expect(await bodyOf(serviceClaimSchema, again)).toEqual(created)
    expect((await service.state()).claims).toHaveLength(1)
  })

  it('takes members in another order for the same content', async () => {
    const service = await aSandbox()
    const id = anId()
    const submission = aSubmission()
    await put(service, id, submission)
    const turned = Object.fromEntries(Object.entries(submission).toReversed())
    const answer = await ask(service, 'PUT', paths.claim(id), { body: turned })
    expect(answer.status).toBe(200)
  })

  it('refuses other content under the same number, and names both', async () => {
    const service = await aSandbox()
    const id = anId()
    await put(service, id, aSubmission())
    const refused = await problemOf(put(service, id, aSubmission({ claimName: 'Another' })))
    expect(refused).toMatchObject({ status: 409, code: 'claim-conflict' })
    const [stored] = (await service.state()).claims
    expect(refused.params?.storedHash).toBe(stored?.contentHash)
    expect(refused.params?.receivedHash).toMatch(/^[0-9a-f]{64}$/)
    expect(stored?.submission.claimName).toBe('Contoso sales roll-out')
  })

  it('names the documents that were not uploaded whole', async () => {
    const service = await aSandbox()
    const missing = 'f'.repeat(64)
    const documents = [aDocument(await uploadedOnce(service)), aDocument(missing)]
    const refused = await problemOf(put(service, anId(), aSubmission({ documents })))
    expect(refused).toMatchObject({
      status: 422,
      code: 'document-not-uploaded',
      params: { sha256: [missing] },
    })
    expect((await service.state()).claims).toEqual([])
  })

  it('names each field that does not fit', async () => {
    const service = await aSandbox()
    const body = { ...aSubmission(), items: [], mpnId: 'none' }
    const refused = await problemOf(ask(service, 'PUT', paths.claim(anId()), { body }))
    expect(refused).toMatchObject({ status: 422, code: 'request-invalid' })
    expect(refused.problems?.map(({ path }) => path)).toEqual(['items', 'mpnId'])
  })

  it('refuses a number that is no UUIDv7', async () => {
    const service = await aSandbox()
    const refused = await problemOf(put(service, '7a1c', aSubmission()))
    expect(refused).toMatchObject({ status: 422, problems: [{ path: 'claimId' }] })
  })

  it('refuses what is not JSON as a request, not as its own failure', async () => {
    const service = await aSandbox()
    const headers = { authorization: 'Bearer sandbox-admin', 'content-type': 'application/json' }
    const sent = fetch(service.url + paths.claim(anId()), { method: 'PUT', headers, body: '{"items":' })
    expect(await problemOf(sent)).toMatchObject({ status: 400, code: 'request-invalid' })
  })

  it('refuses a user without a role', async () => {
    const service = await aSandbox()
    const sent = ask(service, 'PUT', paths.claim(anId()), { body: aSubmission(), token: viewerToken })
    expect(await problemOf(sent)).toMatchObject({ status: 403, code: 'role-missing' })
  })

  it('still has the claim after a restart', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    await service.restart()
    const found = await bodyOf(serviceClaimSchema, ask(service, 'GET', paths.claim(id)))
    expect(found.id).toBe(id)
  })
})

describe('looking a claim up', () => {
  it('gives it with its version as ETag, and 304 to whoever has it', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const found = await ask(service, 'GET', paths.claim(id))
    expect(found.headers.get('etag')).toBe('"1"')
    const same = await ask(service, 'GET', paths.claim(id), { headers: { 'if-none-match': '"1"' } })
    expect(same.status).toBe(304)
    const older = await ask(service, 'GET', paths.claim(id), { headers: { 'if-none-match': '"0"' } })
    expect(older.status).toBe(200)
  })

  it('says plainly that it has none', async () => {
    const service = await aSandbox()
    const refused = await problemOf(ask(service, 'GET', paths.claim(anId())))
    expect(refused).toMatchObject({ status: 404, code: 'not-found' })
  })
})

describe('replacing a claim', () => {
  it('answers an action required with new content, and the claim is submitted again', async () => {
    const service = await aSandbox()
    const claim = await aSubmittedClaim(service)
    await service.decide(claim.id, { status: 'action-required', comment: 'The date is missing.' })
    const mended = { ...claim.submission, mpnId: '9999999' }
    const answer = await put(service, claim.id, mended, { 'if-match': '"2"' })
    const replaced = await bodyOf(serviceClaimSchema, answer)
    expect(replaced).toMatchObject({ status: 'submitted', version: 3 })
    expect(replaced.receipt.contentHash).not.toBe(claim.receipt.contentHash)
    const repeated = await put(service, claim.id, mended, { 'if-match': '"2"' })
    expect(repeated.status).toBe(200)
    expect(await bodyOf(serviceClaimSchema, repeated)).toEqual(replaced)
  })

  it('refuses an older version than the one at hand', async () => {
    const service = await aSandbox()
    const claim = await aSubmittedClaim(service)
    await service.decide(claim.id, { status: 'action-required' })
    const sent = put(service, claim.id, { ...claim.submission, mpnId: '9999999' }, { 'if-match': '"1"' })
    expect(await problemOf(sent)).toMatchObject({ status: 412, code: 'precondition-failed' })
  })

  it('refuses a version of a claim that it does not have', async () => {
    const service = await aSandbox()
    const sent = put(service, anId(), aSubmission(), { 'if-match': '"1"' })
    expect(await problemOf(sent)).toMatchObject({ status: 412, code: 'precondition-failed' })
  })

  it('names the fields that never change after submission', async () => {
    const service = await aSandbox()
    const claim = await aSubmittedClaim(service)
    await service.decide(claim.id, { status: 'action-required' })
    const other = { ...claim.submission, activities: ['pre-sales' as const], mpnId: '9999999' }
    const refused = await problemOf(put(service, claim.id, other, { 'if-match': '"2"' }))
    expect(refused).toMatchObject({ status: 409, code: 'claim-conflict', params: { fields: ['activities'] } })
  })

  const whileSubmitted = [
    { policyId: '2020-07', status: 200 },
    { policyId: '2023-10', status: 409 },
  ]
  it.each(whileSubmitted)(
    'policy $policyId answers $status while the claim is only submitted',
    async test => {
      const service = await aSandbox()
      const claim = await aSubmittedClaim(service, { policyId: test.policyId })
      const mended = { ...claim.submission, mpnId: '9999999' }
      const answer = await put(service, claim.id, mended, { 'if-match': '"1"' })
      expect(answer.status).toBe(test.status)
    },
  )

  it('leaves what is decided as it is', async () => {
    const service = await aSandbox()
    const claim = await aSubmittedClaim(service)
    await service.decide(claim.id, { status: 'approved' })
    const sent = put(service, claim.id, { ...claim.submission, mpnId: '9999999' }, { 'if-match': '"2"' })
    expect(await problemOf(sent)).toMatchObject({ status: 409, params: { status: 'approved' } })
  })
})

describe('the change feed', () => {
  const changes = (service: { url: string }, query = '') =>
    bodyOf(claimChangesSchema, ask(service, 'GET', `${paths.claims}${query}`))

  it('gives what changed after the cursor, once, in order of change', async () => {
    const service = await aSandbox()
    const first = await aSubmittedClaim(service)
    const second = await aSubmittedClaim(service)
    const all = await changes(service)
    expect(all.claims.map(({ id }) => id)).toEqual([first.id, second.id])
    await service.decide(first.id, { status: 'under-review' })
    const later = await changes(service, `?since=${all.cursor}`)
    expect(later.claims).toMatchObject([{ id: first.id, status: 'under-review', version: 2 }])
    expect(await changes(service, `?since=${later.cursor}`)).toEqual({
      claims: [],
      cursor: later.cursor,
      more: false,
    })
  })

  it('goes page by page', async () => {
    const service = await aSandbox()
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) ids.push((await aSubmittedClaim(service)).id)
    const page = await changes(service, '?limit=2')
    expect(page).toMatchObject({ more: true, claims: [{ id: ids[0] }, { id: ids[1] }] })
    const rest = await changes(service, `?limit=2&since=${page.cursor}`)
    expect(rest).toMatchObject({ more: false, claims: [{ id: ids[2] }] })
  })

  it('refuses a text that is no cursor', async () => {
    const service = await aSandbox()
    const refused = await problemOf(ask(service, 'GET', `${paths.claims}?since=yesterday`))
    expect(refused).toMatchObject({ status: 400, code: 'cursor-unknown' })
  })

  it("refuses another instance's cursor", async () => {
    const service = await aSandbox()
    const { cursor } = await changes(service)
    await service.restart({ instanceName: 'another' })
    const refused = await problemOf(ask(service, 'GET', `${paths.claims}?since=${cursor}`))
    expect(refused).toMatchObject({ status: 410, code: 'cursor-unknown' })
  })

  it('refuses the cursor of a change that it lost with a backup, also once it has counted on to it', async () => {
    const service = await aSandbox()
    const backup = `${service.dataFolder}-backup`
    await service.stop()
    await cp(service.dataFolder, backup, { recursive: true })
    await service.restart()
    await aSubmittedClaim(service)
    const { cursor } = await changes(service)
    await service.stop()
    await rm(service.dataFolder, { recursive: true })
    await rename(backup, service.dataFolder)
    await service.restart()
    await aSubmittedClaim(service)
    const refused = await problemOf(ask(service, 'GET', `${paths.claims}?since=${cursor}`))
    expect(refused).toMatchObject({ status: 410, code: 'cursor-unknown' })
  })

  it('goes on with an old cursor after being emptied under the same name', async () => {
    const service = await aSandbox()
    await aSubmittedClaim(service)
    const { cursor } = await changes(service)
    await service.reset({ keepInstance: true })
    expect(await changes(service, `?since=${cursor}`)).toMatchObject({ claims: [], more: false })
    const fresh = await aSubmittedClaim(service)
    expect(await changes(service, `?since=${cursor}`)).toMatchObject({ claims: [{ id: fresh.id }] })
  })
})

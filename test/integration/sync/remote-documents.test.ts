import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { createRemoteDocuments } from '../../../src/main/documents/remote-documents.ts'
import { type ClaimId, type Sha256, sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { type Desk, must } from './desk.ts'
import { aWorld, type World } from './world.ts'

const bytes = Buffer.from('%PDF-1.7 what the reviewer marked')
const sha256 = sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'))
const within = { timeout: 15_000, interval: 20 }

let world: World
let desk: Desk
let id: ClaimId

beforeEach(async () => {
  world = await aWorld()
  desk = await world.start()
  id = (await desk.submit([randomBytes(1_000)])).id
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  const documents = [{ name: 'marked.pdf', contentBase64: bytes.toString('base64') }]
  await world.service.decide(id, { status: 'action-required', comment: 'See the form.', documents })
  await desk.sync.now()
})

async function fetched(hash: Sha256 = sha256) {
  const remote = createRemoteDocuments({
    vault: desk.vault,
    messageDocuments: desk.store.messageDocuments,
    client: () => desk.client(),
    newId: randomUUID,
  })
  const named = desk.store.messageDocuments.find(id, hash)
  return named === undefined ? undefined : remote.fetch(id, named)
}

it('a document of the reviewer’s is fetched when it is wanted, and is there afterwards without the service', async () => {
  expect(desk.store.attachments.referencedHashes()).not.toContain(sha256)
  expect(must((await fetched()) as never)).toEqual({
    name: 'marked.pdf',
    mediaType: 'application/pdf',
    sizeBytes: bytes.length,
  })
  await world.service.stop()
  // What nobody needs goes; this stays.
  await desk.vault.sweep(new Set(desk.store.attachments.referencedHashes()))
  must((await fetched()) as never)
  const kept = must(await desk.vault.read(sha256, 0))
  expect(Buffer.from(kept).equals(bytes)).toBe(true)
  expect(desk.store.replies.of(id).fetched).toEqual([sha256])
})

it('one that nobody named, or that does not come, is told by a problem, and leaves nothing behind', async () => {
  expect(await fetched(sha256Schema.parse('e'.repeat(64)))).toBeUndefined()
  await world.service.fault({ path: '/v1/claims', method: 'GET', dropAfterBytes: 5 })
  expect(await fetched()).toMatchObject({ ok: false, problem: { retryable: true } })
  await world.service.stop()
  expect(await fetched()).toMatchObject({ problem: { code: 'service-unreachable' } })
  expect(must(await desk.vault.find(sha256))).toBeNull()
  expect(desk.store.replies.of(id).fetched).toEqual([])
})

it.each([
  ['of other content', 'application/octet-stream', 'service-answer-invalid'],
  ['which is a page for people', 'text/html', 'service-answered-html'],
])('an answer %s is not taken for the document', async (_which, contentType, code) => {
  await world.service.fault({ path: '/v1/claims', method: 'GET', status: 200, body: 'other', contentType })
  expect(await fetched()).toMatchObject({ ok: false, problem: { code } })
  expect(must(await desk.vault.find(sha256))).toBeNull()
})

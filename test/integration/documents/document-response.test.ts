import { randomBytes, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { createDocumentResponse } from '../../../src/main/documents/document-response.ts'
import type { Vault } from '../../../src/main/vault/vault.ts'
import { attachmentSchema } from '../../../src/shared/domain/attachment.ts'
import { granted, test } from '../vault/vault-fixture.ts'

const mib = 1_048_576
const claimId = '0190a000-0000-7000-8000-000000000001'
const id = '0190a000-0000-7000-8000-000000000002'

/** The bytes of a document in the vault, and what answers for it under `claimId` and `id`. */
async function kept(vault: Vault, folder: string, sizeBytes: number) {
  const bytes = randomBytes(sizeBytes)
  const path = join(folder, 'source.bin')
  await writeFile(path, bytes)
  const { sha256 } = granted(await vault.ingest({ path }))
  return { bytes, sha256, respond: responding(vault, sha256, sizeBytes) }
}

function responding(vault: Vault, sha256: string, sizeBytes: number) {
  const document = attachmentSchema.parse({
    id,
    sha256,
    sizeBytes,
    mediaType: 'text/html',
    addedAt: '2026-01-01T10:00:00.000Z',
    name: 'page.html',
    kind: 'poe-form',
    acknowledgementDate: null,
    covers: [],
    note: '',
    replaces: null,
  })
  const find = (claim: string, wanted: string) => (claim === claimId && wanted === id ? document : undefined)
  const messageDocuments = {
    find: (claim: string, wanted: string) =>
      claim === claimId && wanted === sha256 ? { sha256: document.sha256, name: 'note.txt' } : undefined,
  }
  return createDocumentResponse({ vault, attachments: { find }, messageDocuments })
}

describe('a document asked for by the page', () => {
  test('comes whole, as bytes that nothing draws, runs or keeps', async ({ vault, folder }) => {
    const { bytes, respond } = await kept(vault, folder, 3 * mib + 5)
    const answer = await respond(`${claimId}/${id}`, null)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(bytes.length),
    })
  })

  test('comes in the part asked for, across the vault’s pieces', async ({ vault, folder }) => {
    const { bytes, respond } = await kept(vault, folder, 3 * mib)
    const answer = await respond(`${claimId}/${id}`, `bytes=${mib - 3}-${2 * mib + 3}`)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(`bytes ${mib - 3}-${2 * mib + 3}/${3 * mib}`)
    const part = bytes.subarray(mib - 3, 2 * mib + 4)
    expect(Buffer.from(await answer.arrayBuffer()).equals(part)).toBe(true)
  })

  test('of a message comes by its hash, of which no row knows the size', async ({ vault, folder }) => {
    const { bytes, sha256, respond } = await kept(vault, folder, 1_000)
    const answer = await respond(`${claimId}/${sha256}`, null)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect((await respond(`${claimId}/${'b'.repeat(64)}`, null)).status).toBe(404)
  })

  test('beyond its end is refused', async ({ vault, folder }) => {
    const { respond } = await kept(vault, folder, 10)
    expect((await respond(`${claimId}/${id}`, 'bytes=10-')).status).toBe(416)
  })

  test('of another claim, or by a path of another form, is not found', async ({ vault, folder }) => {
    const { respond } = await kept(vault, folder, 10)
    for (const path of [
      `${randomUUID()}/${id}`,
      `${claimId}/${randomUUID()}`,
      `${claimId}/${id}/more`,
      `../${claimId}/${id}`,
      '',
    ]) {
      expect((await respond(path, null)).status, path).toBe(404)
    }
  })

  test('that the vault does not have is a problem by its code', async ({ vault }) => {
    const answer = await responding(vault, 'a'.repeat(64), 10)(`${claimId}/${id}`, null)
    expect(answer.status).toBe(500)
    expect(await answer.json()).toMatchObject({ code: 'document-not-found' })
  })
})

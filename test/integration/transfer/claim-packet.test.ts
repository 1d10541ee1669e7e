import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { describe, expect } from 'vitest'
import { openPromise } from 'yauzl'
import { claimPacket } from '../../../src/main/transfer/claim-packet.ts'
import { writeWhole } from '../../../src/main/transfer/write-whole.ts'
import { UnreadableDocument, type Vault } from '../../../src/main/vault/vault.ts'
import { claimSchema } from '../../../src/shared/domain/claim.ts'
import { aClaim, anAttachment } from '../../support/builders.ts'
import { granted, inDatabase, test } from '../vault/vault-fixture.ts'

const at = new Date('2026-03-16T09:00:00.000Z')
const run = promisify(execFile)

/** A claim with these files as its documents, which are in the vault. */
async function claimWith(vault: Vault, folder: string, files: Readonly<Record<string, Buffer>>) {
  const documents = []
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, `source-${documents.length}`)
    await writeFile(path, bytes)
    const { sha256, sizeBytes, mediaType } = granted(await vault.ingest({ path }))
    documents.push(anAttachment({ name, sha256, sizeBytes, mediaType }))
  }
  return claimSchema.parse(aClaim({ documents }))
}

const understand = (error: unknown) => (error instanceof UnreadableDocument ? error.problem : null)

async function unpacked(zipFile: string, folder: string): Promise<void> {
  const zip = await openPromise(zipFile, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const path = join(folder, entry.fileName)
    await mkdir(dirname(path), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path))
  }
}

describe('a claim packet', () => {
  test('holds every document byte by byte, and sha256sum finds nothing wrong with it', async ({
    vault,
    folder,
  }) => {
    const files = {
      'statement of work.txt': Buffer.from('What was done for Contoso.'),
      'Società — rapporto.bin': randomBytes(3 * 1024 * 1024 + 5),
      'statement of work.txt ': randomBytes(10),
    }
    const claim = await claimWith(vault, folder, files)
    const path = join(folder, 'packet.zip')
    const made = [{ name: 'summary-en.pdf', bytes: Buffer.from('%PDF-1.7 …') }]
    granted(await writeWhole(path, claimPacket({ vault, claim, files: made, at }), understand))

    const place = join(folder, 'unpacked')
    await unpacked(path, place)
    const { stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: place })
    expect(stdout.trim().split('\n')).toHaveLength(5)
    expect((await readdir(place)).toSorted()).toEqual([
      'SHA256SUMS',
      'documents',
      'manifest.json',
      'summary-en.pdf',
    ])
    const names = (await readdir(join(place, 'documents'))).toSorted()
    const contents = await Promise.all(names.map(name => readFile(join(place, 'documents', name))))
    expect(contents.map(content => content.toString('base64'))).toEqual(
      Object.values(files).map(bytes => bytes.toString('base64')),
    )
    const manifest = JSON.parse(await readFile(join(place, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ claimId: claim.id, madeAt: at.toISOString() })
    expect(manifest.files).toHaveLength(4)
  })

  test('with a document that is damaged is not written, and the file there before stays', async ({
    vault,
    folder,
  }) => {
    const claim = await claimWith(vault, folder, { 'report.bin': randomBytes(2 * 1024 * 1024) })
    inDatabase(folder, db =>
      db.prepare('UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE position = 1').run(),
    )
    const path = join(folder, 'packet.zip')
    await writeFile(path, 'an older packet')
    const before = await readdir(folder)
    const written = await writeWhole(path, claimPacket({ vault, claim, files: [], at }), understand)
    expect(written).toMatchObject({ ok: false, problem: { code: 'document-damaged' } })
    expect(await readFile(path, 'utf8')).toBe('an older packet')
    expect(await readdir(folder)).toEqual(before)
  })

  test('for a folder that is not there says so', async ({ vault, folder }) => {
    const claim = await claimWith(vault, folder, { 'report.txt': Buffer.from('Report') })
    const path = join(folder, 'no-such-folder', 'packet.zip')
    const written = await writeWhole(path, claimPacket({ vault, claim, files: [], at }), understand)
    expect(written).toMatchObject({ ok: false, problem: { code: 'file-not-writable' } })
  })
})

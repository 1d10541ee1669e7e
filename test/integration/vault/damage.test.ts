import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { UnreadableDocument } from '../../../src/main/vault/vault.ts'
import { codeOf, granted, inDatabase, opened, test } from './vault-fixture.ts'

const mib = 1024 * 1024

async function damaged(folder: string, damage: (db: Database) => void) {
  const first = await opened(folder)
  await writeFile(join(folder, 'source.bin'), randomBytes(3 * mib))
  const { sha256 } = granted(await first.ingest({ path: join(folder, 'source.bin') }))
  await first.close()
  inDatabase(folder, damage)
  return { sha256, vault: await opened(folder) }
}

const damages: Record<string, (db: Database) => void> = {
  'a flipped bit': db => {
    const bytes = db.prepare('SELECT bytes FROM chunk WHERE position = 1').pluck().get() as Buffer
    bytes.writeUInt8((bytes[500] ?? 0) ^ 1, 500)
    db.prepare('UPDATE chunk SET bytes = ? WHERE position = 1').run(bytes)
  },
  'chunks that have changed places': db =>
    db.exec(`UPDATE chunk SET position = 9 WHERE position = 0; UPDATE chunk SET position = 0 WHERE position = 1;
      UPDATE chunk SET position = 1 WHERE position = 9`),
  'a chunk of another document': db =>
    db.exec(`INSERT INTO ingest (id, key_id, started_at) SELECT 77, key_id, started_at FROM ingest;
      UPDATE chunk SET ingest_id = 77; UPDATE ingest SET sha256 = NULL WHERE id <> 77;
      UPDATE ingest SET sha256 = (SELECT sha256 FROM document) WHERE id = 77`),
  'a missing chunk': db => db.exec('DELETE FROM chunk WHERE position = 2'),
  'a shortened tag': db => db.exec('UPDATE chunk SET tag = substr(tag, 1, 4)'),
}

describe('a damaged document', () => {
  for (const [kind, damage] of Object.entries(damages)) {
    test(`by ${kind} is neither exported nor streamed`, async ({ folder }) => {
      const { sha256, vault } = await damaged(folder, damage)
      const target = join(folder, 'target.bin')
      await writeFile(target, 'before')
      expect(codeOf(await vault.exportTo({ sha256, path: target }))).toBe('document-damaged')
      expect(await readFile(target, 'utf8')).toBe('before')
      const streamed = async () => {
        for await (const piece of vault.stream(sha256)) expect(piece.length).toBe(mib)
      }
      await expect(streamed()).rejects.toThrow(UnreadableDocument)
      await expect(streamed()).rejects.toMatchObject({ problem: { code: 'document-damaged' } })
      await vault.close()
      expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.part$/))
    })
  }

  test('whose hash is another than its name is not exported', async ({ folder }) => {
    const wrong = 'f'.repeat(64)
    const { vault } = await damaged(folder, db => {
      db.pragma('foreign_keys = OFF')
      db.prepare('UPDATE document SET sha256 = ?').run(wrong)
      db.prepare('UPDATE ingest SET sha256 = ?').run(wrong)
    })
    const outcome = await vault.exportTo({ sha256: wrong, path: join(folder, 'target.bin') })
    await vault.close()
    expect(codeOf(outcome)).toBe('document-damaged')
    expect(await readdir(folder)).not.toContain('target.bin')
  })

  test('whose seal is missing, as those from before have none, is exported by its hash alone', async ({
    folder,
  }) => {
    const { sha256, vault } = await damaged(folder, db => db.exec('UPDATE ingest SET seal = NULL'))
    granted(await vault.exportTo({ sha256, path: join(folder, 'target.bin') }))
    await vault.close()
    expect(await readFile(join(folder, 'target.bin'))).toEqual(await readFile(join(folder, 'source.bin')))
  })

  test('that bears the name and the seal of another is not exported', async ({ folder }) => {
    const first = await opened(folder)
    await writeFile(join(folder, 'one.bin'), randomBytes(2 * mib))
    await writeFile(join(folder, 'other.bin'), randomBytes(2 * mib))
    const one = granted(await first.ingest({ path: join(folder, 'one.bin') }))
    granted(await first.ingest({ path: join(folder, 'other.bin') }))
    await first.close()
    inDatabase(folder, db =>
      db.exec(`CREATE TEMP TABLE before AS SELECT id, sha256, seal FROM ingest;
        UPDATE ingest SET sha256 = NULL;
        UPDATE ingest SET (sha256, seal) = (SELECT sha256, seal FROM before WHERE before.id <> ingest.id)`),
    )
    const vault = await opened(folder)
    const outcome = await vault.exportTo({ sha256: one.sha256, path: join(folder, 'target.bin') })
    await vault.close()
    expect(codeOf(outcome)).toBe('document-damaged')
    expect(await readdir(folder)).not.toContain('target.bin')
  })

  test('that is not there at all is said to be so', async ({ folder, vault }) => {
    const sha256 = '0'.repeat(64)
    expect(codeOf(await vault.read(sha256, 0))).toBe('document-not-found')
    expect(codeOf(await vault.exportTo({ sha256, path: join(folder, 'x') }))).toBe('document-not-found')
    expect(granted(await vault.find(sha256))).toBeNull()
  })

  test('cannot be the reason of a target that refuses to be written', async ({ folder, vault }) => {
    await writeFile(join(folder, 'source.bin'), 'bytes')
    const { sha256 } = granted(await vault.ingest({ path: join(folder, 'source.bin') }))
    const path = join(folder, 'no-such-folder', 'target.bin')
    expect(codeOf(await vault.exportTo({ sha256, path }))).toBe('file-not-writable')
  })
})

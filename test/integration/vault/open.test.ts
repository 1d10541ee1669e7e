import { copyFile, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import { openSafe } from '../../../src/main/vault/safe.ts'
import { codeOf, granted, inDatabase, opened, openedSafe, test, vaultOptions } from './vault-fixture.ts'

async function withOneDocument(folder: string): Promise<string> {
  const vault = await opened(folder)
  await writeFile(join(folder, 'source.txt'), 'the work was done')
  const { sha256 } = granted(await vault.ingest({ path: join(folder, 'source.txt') }))
  await vault.close()
  return sha256
}

test('a vault of an older version is copied before it is migrated, and its documents stay', async ({
  folder,
}) => {
  const sha256 = await withOneDocument(folder)
  const present = Object.keys(vaultMigrations).length
  const next = {
    [`./migrations/${String(present + 1).padStart(4, '0')}_next.sql`]:
      'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;',
  }
  const safe = await openedSafe(folder, { migrations: { ...vaultMigrations, ...next } })
  expect(granted(await safe.vault.find(sha256))).not.toBeNull()
  await safe.close()
  const copy = `vault-version-${present}-2024-03-01T10-00-00.000Z.db`
  expect(await readdir(join(folder, 'backups'))).toEqual([copy])

  await copyFile(join(folder, 'backups', copy), join(folder, 'vault.db'))
  const before = await openedSafe(folder)
  expect(granted(await before.vault.find(sha256))).toEqual({ sizeBytes: 17 })
  await before.close()
})

describe('a vault that cannot be opened', () => {
  test('says that a newer version made it, and leaves it as it is', async ({ folder }) => {
    await withOneDocument(folder)
    inDatabase(folder, db => db.pragma('user_version = 99'))
    const before = await readFile(join(folder, 'vault.db'))
    expect(codeOf(await openSafe(vaultOptions(folder)))).toBe('database-from-newer-version')
    expect((await readFile(join(folder, 'vault.db'))).equals(before)).toBe(true)
  })

  test('says that its file is damaged, and keeps it', async ({ folder }) => {
    const text = 'this has never been a database'.repeat(100)
    await writeFile(join(folder, 'vault.db'), text)
    expect(codeOf(await openSafe(vaultOptions(folder)))).toBe('database-damaged')
    expect(await readFile(join(folder, 'vault.db'), 'utf8')).toBe(text)
  })

  test('says that the data folder is of no use', async ({ folder }) => {
    expect(codeOf(await openSafe(vaultOptions(join(folder, 'missing'))))).toBe('data-folder-unusable')
    await mkdir(join(folder, 'vault.db'))
    expect(codeOf(await openSafe(vaultOptions(folder)))).toBe('data-folder-unusable')
  })

  test('is locked, not emptied, when its key is gone', async ({ folder }) => {
    await withOneDocument(folder)
    await unlink(join(folder, 'vault-key.json'))
    const safe = await openedSafe(folder)
    expect(safe.status()).toMatchObject({ isLocked: true, waysIn: [], protection: null })
    expect(codeOf(await safe.unlock('whatever'))).toBe('vault-locked')
    expect(await readdir(folder)).not.toContain('vault-key.json')
  })

  test('is locked when the key file is that of another vault', async ({ folder }) => {
    await withOneDocument(folder)
    await mkdir(join(folder, 'other'))
    await (await opened(join(folder, 'other'))).close()
    const keyFile = join(folder, 'other', 'vault-key.json')
    expect((await openedSafe(folder, { keyFile })).status().isLocked).toBe(true)
  })
})

import { chmod, mkdir, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { loadDataKey } from '../../../src/main/vault/key.ts'
import { openVault } from '../../../src/main/vault/open.ts'
import { codeOf, granted, inDatabase, opened, plainProtector, test, vaultOptions } from './vault-fixture.ts'

async function withOneDocument(folder: string): Promise<string> {
  const vault = await opened(folder)
  await writeFile(join(folder, 'source.txt'), 'the work was done')
  const { sha256 } = granted(await vault.ingest({ path: join(folder, 'source.txt') }))
  await vault.close()
  return sha256
}

describe('a vault that cannot be opened', () => {
  test('says that a newer version made it, and leaves it as it is', async ({ folder }) => {
    await withOneDocument(folder)
    inDatabase(folder, db => db.pragma('user_version = 99'))
    const before = await readFile(join(folder, 'vault.db'))
    expect(codeOf(await openVault(vaultOptions(folder)))).toBe('database-from-newer-version')
    expect((await readFile(join(folder, 'vault.db'))).equals(before)).toBe(true)
  })

  test('says that its file is damaged, and keeps it', async ({ folder }) => {
    const text = 'this has never been a database'.repeat(100)
    await writeFile(join(folder, 'vault.db'), text)
    expect(codeOf(await openVault(vaultOptions(folder)))).toBe('database-damaged')
    expect(await readFile(join(folder, 'vault.db'), 'utf8')).toBe(text)
  })

  test('says that the data folder is of no use', async ({ folder }) => {
    expect(codeOf(await openVault(vaultOptions(join(folder, 'missing'))))).toBe('data-folder-unusable')
    await mkdir(join(folder, 'vault.db'))
    expect(codeOf(await openVault(vaultOptions(folder)))).toBe('data-folder-unusable')
  })

  test('is locked, not emptied, when its key is gone', async ({ folder }) => {
    await withOneDocument(folder)
    await unlink(join(folder, 'vault-key.json'))
    expect(codeOf(await openVault(vaultOptions(folder)))).toBe('vault-locked')
    expect(await readdir(folder)).not.toContain('vault-key.json')
  })

  test('is locked when the key file is that of another vault', async ({ folder }) => {
    await withOneDocument(folder)
    await mkdir(join(folder, 'other'))
    await (await opened(join(folder, 'other'))).close()
    const keyFile = join(folder, 'other', 'vault-key.json')
    expect(codeOf(await openVault(vaultOptions(folder, { keyFile })))).toBe('vault-locked')
  })
})

describe('the key of the vault', () => {
  const keyOptions = (folder: string) => ({
    file: join(folder, 'vault-key.json'),
    protector: plainProtector,
    mayCreate: true,
    clock: () => new Date('2024-03-01T10:00:00.000Z'),
    newId: () => '0b2f0a51-3c52-4d9c-9a3e-111111111111',
  })

  test('is made once, readable by its owner alone, and is the same ever after', async ({ folder }) => {
    const first = granted(await loadDataKey(keyOptions(folder)))
    const second = granted(await loadDataKey({ ...keyOptions(folder), newId: () => 'never used' }))
    expect(second.keyId).toBe(first.keyId)
    expect(second.key.equals(first.key)).toBe(true)
    expect((await stat(join(folder, 'vault-key.json'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['vault-key.json'])
  })

  test('is not made where documents wait for the old one', async ({ folder }) => {
    expect(codeOf(await loadDataKey({ ...keyOptions(folder), mayCreate: false }))).toBe('vault-locked')
    expect(await readdir(folder)).toEqual([])
  })

  test('lies wrapped in its file', async ({ folder }) => {
    const wrap = async (secret: Buffer) => Buffer.from(secret.map(byte => byte ^ 0x5a))
    const protector = { protection: 'keyring', wrap, unwrap: wrap } as const
    const { key } = granted(await loadDataKey({ ...keyOptions(folder), protector }))
    const text = await readFile(join(folder, 'vault-key.json'), 'utf8')
    expect(text).not.toContain(key.export().toString('base64'))
    const again = granted(await loadDataKey({ ...keyOptions(folder), protector }))
    expect(again.key.equals(key)).toBe(true)
    expect(again.protection).toBe('keyring')
  })

  test('a key that only the file’s rights protect is there also when the system has a keyring by now', async ({
    folder,
  }) => {
    const before = granted(await loadDataKey({ ...keyOptions(folder), protector: plainProtector }))
    const refuse = () => Promise.reject(new Error('Not wrapped by this keyring.'))
    const keyring = { protection: 'keyring', wrap: refuse, unwrap: refuse } as const
    const after = granted(await loadDataKey({ ...keyOptions(folder), protector: keyring }))
    expect(after.key.equals(before.key)).toBe(true)
    expect(after.protection).toBe('file-permissions')
  })

  test('stays locked when the keyring refuses, is gone, or gives another secret', async ({ folder }) => {
    const keyring = { ...plainProtector, protection: 'keyring' } as const
    granted(await loadDataKey({ ...keyOptions(folder), protector: keyring }))
    const refusing = { ...keyring, unwrap: () => Promise.reject(new Error('no')) }
    const short = { ...keyring, unwrap: async () => Buffer.alloc(5) }
    const before = await readFile(join(folder, 'vault-key.json'), 'utf8')
    for (const protector of [refusing, short, plainProtector])
      expect(codeOf(await loadDataKey({ ...keyOptions(folder), protector }))).toBe('vault-locked')
    expect(await readFile(join(folder, 'vault-key.json'), 'utf8')).toBe(before)
  })

  test('is kept, damaged as it is, when its file cannot be understood', async ({ folder }) => {
    const file = join(folder, 'vault-key.json')
    for (const text of ['', '{', '{"keyId":"x"}', '[]']) {
      await writeFile(file, text)
      await chmod(file, 0o600)
      expect(codeOf(await loadDataKey(keyOptions(folder)))).toBe('vault-locked')
      expect(await readFile(file, 'utf8')).toBe(text)
    }
  })
})

import { randomUUID } from 'node:crypto'
import { chmod, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { createKeyCabinet, type KeyCabinetOptions } from '../../../src/main/vault/key/key-cabinet.ts'
import { newRecoveryCode } from '../../../src/main/vault/key/recovery-code.ts'
import { aKeyring } from './keyrings.ts'
import { codeOf, granted, plainProtector, test } from './vault-fixture.ts'

const keyFile = 'vault-key.json'

function cabinet(folder: string, changed: Partial<KeyCabinetOptions> = {}) {
  return createKeyCabinet({
    file: join(folder, keyFile),
    protector: plainProtector,
    mayCreate: true,
    clock: () => new Date('2024-03-01T10:00:00.000Z'),
    newId: randomUUID,
    onDefect: (_where, error) => {
      throw error
    },
    ...changed,
  })
}

const textOf = (folder: string) => readFile(join(folder, keyFile), 'utf8')

async function onlyKey(opening: ReturnType<ReturnType<typeof cabinet>['openWith']>) {
  const [key, ...others] = granted(await opening)
  if (key === undefined || others.length > 0) throw new Error('There is not exactly one key.')
  return key
}

describe('the key of the vault', () => {
  test('is made once, readable by its owner alone, and is the same ever after', async ({ folder }) => {
    const first = await onlyKey(cabinet(folder).open())
    const second = await onlyKey(cabinet(folder, { newId: () => 'never used' }).open())
    expect(second.keyId).toBe(first.keyId)
    expect(second.key.equals(first.key)).toBe(true)
    expect((await stat(join(folder, keyFile))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual([keyFile])
  })

  test('is not made where documents wait for the old one', async ({ folder }) => {
    expect(codeOf(await cabinet(folder, { mayCreate: false }).open())).toBe('vault-locked')
    expect(await readdir(folder)).toEqual([])
  })

  test('lies wrapped in its file', async ({ folder }) => {
    const protector = aKeyring()
    const { key } = await onlyKey(cabinet(folder, { protector }).open())
    expect(await textOf(folder)).not.toContain(key.export().toString('base64'))
    const again = cabinet(folder, { protector })
    expect((await onlyKey(again.open())).key.equals(key)).toBe(true)
    expect(again.protection()).toBe('keyring')
  })

  test('that only the file’s rights protect is there also when the system has a keyring by now', async ({
    folder,
  }) => {
    const before = await onlyKey(cabinet(folder).open())
    const after = cabinet(folder, { protector: aKeyring() })
    expect((await onlyKey(after.open())).key.equals(before.key)).toBe(true)
    expect(after.protection()).toBe('file-permissions')
  })

  test('stays locked when the keyring refuses, is gone, or gives another secret', async ({ folder }) => {
    const keyring = aKeyring()
    await onlyKey(cabinet(folder, { protector: keyring }).open())
    const before = await textOf(folder)
    const short = { ...keyring, unwrap: async () => Buffer.alloc(5) }
    for (const protector of [aKeyring(), short, plainProtector])
      expect(codeOf(await cabinet(folder, { protector }).open())).toBe('vault-locked')
    expect(await textOf(folder)).toBe(before)
  })

  test('is kept, damaged as it is, when its file cannot be understood', async ({ folder }) => {
    const file = join(folder, keyFile)
    for (const text of ['', '{', '{"keyId":"x"}', '[]', '{"version":3}']) {
      await writeFile(file, text)
      await chmod(file, 0o600)
      expect(codeOf(await cabinet(folder).open())).toBe('vault-locked')
      expect(await readFile(file, 'utf8')).toBe(text)
    }
  })

  test('is read from the file of the first release', async ({ folder }) => {
    const keyId = randomUUID()
    const secret = Buffer.alloc(32, 7)
    const first = {
      keyId,
      protection: 'file-permissions',
      wrapped: secret.toString('base64'),
      createdAt: '2024-01-01T00:00:00.000Z',
    }
    await writeFile(join(folder, keyFile), JSON.stringify(first))
    const kept = cabinet(folder)
    const key = await onlyKey(kept.open())
    expect(key.keyId).toBe(keyId)
    expect(key.key.export().equals(secret)).toBe(true)
    await kept.setLock('passphrase', 'a sentence of my own')
    expect(await textOf(folder)).toContain('"version": 2')
  })

  test('is read from the version before, where writing the next one was cut off', async ({ folder }) => {
    const { key } = await onlyKey(cabinet(folder).open())
    await rename(join(folder, keyFile), join(folder, `${keyFile}.previous`))
    expect((await onlyKey(cabinet(folder).open())).key.equals(key)).toBe(true)
    await writeFile(join(folder, keyFile), '{"version": 2, "lo')
    expect((await onlyKey(cabinet(folder).open())).key.equals(key)).toBe(true)
  })
})

describe('a passphrase', () => {
  test('takes the place of the key that lay open, and is asked for from then on', async ({ folder }) => {
    const first = cabinet(folder)
    const { key } = await onlyKey(first.open())
    await first.setLock('passphrase', 'piu d’una parola')
    expect(first.protection()).toBe('passphrase')
    expect(await textOf(folder)).not.toContain(key.export().toString('base64'))
    expect(await readdir(folder)).toEqual([keyFile])

    const next = cabinet(folder)
    expect(codeOf(await next.open())).toBe('vault-locked')
    expect(next.waysIn()).toEqual(['passphrase'])
    expect(codeOf(await next.openWith('piu d’una parola '))).toBe('vault-secret-wrong')
    expect((await onlyKey(next.openWith('piu d’una parola'))).key.equals(key)).toBe(true)
    expect(await textOf(folder)).not.toContain('"plain"')
  })

  test('can be changed; the one before opens nothing any more', async ({ folder }) => {
    const first = cabinet(folder)
    await onlyKey(first.open())
    await first.setLock('passphrase', 'the first of the two')
    await first.setLock('passphrase', 'the second of the two')
    const next = cabinet(folder)
    await next.open()
    expect(codeOf(await next.openWith('the first of the two'))).toBe('vault-secret-wrong')
    expect(codeOf(await next.openWith('the second of the two'))).toBe('ok')
  })

  test('is the same however its accents are composed', async ({ folder }) => {
    const first = cabinet(folder)
    await onlyKey(first.open())
    await first.setLock('passphrase', 'perch\u00e9 no, davvero')
    const next = cabinet(folder)
    await next.open()
    expect(codeOf(await next.openWith('perche\u0301 no, davvero'))).toBe('ok')
  })
})

describe('a recovery code', () => {
  const code = newRecoveryCode()

  test('opens the vault when the keyring was lost, and the present keyring opens it again', async ({
    folder,
  }) => {
    const first = cabinet(folder, { protector: aKeyring() })
    const { key } = await onlyKey(first.open())
    await first.setLock('recovery-code', code)
    expect(first.protection()).toBe('keyring')

    const protector = aKeyring()
    const next = cabinet(folder, { protector })
    expect(codeOf(await next.open())).toBe('vault-locked')
    expect((await onlyKey(next.openWith(code.toLowerCase().replaceAll('-', ' ')))).key.equals(key)).toBe(true)
    expect((await onlyKey(cabinet(folder, { protector }).open())).key.equals(key)).toBe(true)
  })

  test('leaves the way by a keyring that is only away today', async ({ folder }) => {
    const protector = aKeyring()
    const first = cabinet(folder, { protector })
    await onlyKey(first.open())
    await first.setLock('recovery-code', code)
    const without = cabinet(folder)
    await without.open()
    granted(await without.openWith(code))
    expect(await textOf(folder)).not.toContain('"plain"')
    expect(codeOf(await cabinet(folder, { protector }).open())).toBe('ok')
  })

  test('lets a keyring that came later take over the key that lay open', async ({ folder }) => {
    const { key } = await onlyKey(cabinet(folder).open())
    const protector = aKeyring()
    const later = cabinet(folder, { protector })
    await onlyKey(later.open())
    await later.setLock('recovery-code', code)
    expect(later.protection()).toBe('keyring')
    expect((await onlyKey(cabinet(folder, { protector }).open())).key.equals(key)).toBe(true)
  })
})

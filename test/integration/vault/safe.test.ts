import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, vi } from 'vitest'
import type { Safe } from '../../../src/main/vault/safe.ts'
import { UnreadableDocument } from '../../../src/main/vault/vault.ts'
import type { ProtectionStatus } from '../../../src/shared/ipc/protection-procedures.ts'
import { aKeyring } from './keyrings.ts'
import { codeOf, granted, inDatabase, openedSafe, rowCounts, sha256Of, test } from './vault-fixture.ts'

const passphrase = 'a sentence that I know'
const marker = 'Contoso signed this on the first of March'

async function ingested(safe: Safe, folder: string, text: string): Promise<string> {
  const path = join(folder, 'source.txt')
  await writeFile(path, text)
  return granted(await safe.vault.ingest({ path })).sha256
}

async function isWhole(safe: Safe, folder: string, sha256: string): Promise<boolean> {
  const path = join(folder, 'copy.txt')
  granted(await safe.vault.exportTo({ sha256, path }))
  return (await sha256Of(path)) === sha256
}

const keysInFile = async (folder: string): Promise<unknown[]> =>
  JSON.parse(await readFile(join(folder, 'vault-key.json'), 'utf8')).keys

describe('a locked vault', () => {
  test('answers that it is locked, and serves as soon as the passphrase is typed', async ({ folder }) => {
    const first = await openedSafe(folder)
    const sha256 = await ingested(first, folder, marker)
    granted(await first.setPassphrase(passphrase))
    await first.close()

    const seen: ProtectionStatus[] = []
    const safe = await openedSafe(folder, { onChanged: status => void seen.push(status) })
    expect(safe.status()).toMatchObject({
      isLocked: true,
      waysIn: ['passphrase'],
      protection: 'passphrase',
      recoveryCodeMadeAt: null,
    })
    const { vault } = safe
    expect(codeOf(await vault.ingest({ path: join(folder, 'source.txt') }))).toBe('vault-locked')
    expect(codeOf(await vault.exportTo({ sha256, path: join(folder, 'never') }))).toBe('vault-locked')
    expect(codeOf(await vault.find(sha256))).toBe('vault-locked')
    expect(codeOf(await vault.read(sha256, 0))).toBe('vault-locked')
    expect(codeOf(await vault.sweep(new Set()))).toBe('vault-locked')
    const reading = vault.stream(sha256).next()
    await expect(reading).rejects.toBeInstanceOf(UnreadableDocument)
    await expect(reading).rejects.toMatchObject({ problem: { code: 'vault-locked', retryable: true } })
    for (const refused of [
      safe.makeRecoveryCode(),
      await safe.changeKey(),
      await safe.setPassphrase(passphrase),
      await safe.confirmRecoveryCode('x'),
    ])
      expect(codeOf(refused)).toBe('vault-locked')

    expect(codeOf(await safe.unlock('a sentence that I guess'))).toBe('vault-secret-wrong')
    expect(seen).toEqual([])
    expect(granted(await safe.unlock(passphrase)).isLocked).toBe(false)
    await safe.whenOpen
    expect(seen.at(-1)?.isLocked).toBe(false)
    expect(await isWhole(safe, folder, sha256)).toBe(true)
    await safe.close()
  })

  test('is opened by its recovery code once the keyring is lost', async ({ folder }) => {
    const first = await openedSafe(folder, { protector: aKeyring() })
    const sha256 = await ingested(first, folder, marker)
    const { code } = granted(first.makeRecoveryCode())
    expect(codeOf(await first.confirmRecoveryCode('7K2QD'))).toBe('vault-secret-wrong')
    expect(first.status().recoveryCodeMadeAt).toBeNull()
    expect(granted(await first.confirmRecoveryCode(code.toLowerCase())).waysIn).toEqual(['recovery-code'])
    expect(first.unconfirmedCode()).toBeNull()
    await first.close()

    const protector = aKeyring()
    const second = await openedSafe(folder, { protector })
    expect(second.status().isLocked).toBe(true)
    granted(await second.unlock(code))
    expect(await isWhole(second, folder, sha256)).toBe(true)
    const renewed = granted(second.makeRecoveryCode())
    granted(await second.confirmRecoveryCode(renewed.code))
    await second.close()

    const third = await openedSafe(folder, { protector: aKeyring() })
    expect(codeOf(await third.unlock(code))).toBe('vault-secret-wrong')
    expect(codeOf(await third.unlock(renewed.code))).toBe('ok')
    await third.close()
  })
})

describe('a change of the key', () => {
  test('encrypts every document anew, and forgets the old key', async ({ folder }) => {
    const safe = await openedSafe(folder)
    granted(await safe.setPassphrase(passphrase))
    const hashes = [
      await ingested(safe, folder, marker),
      await ingested(safe, folder, `${marker}\n`.repeat(100_000)),
    ]
    const before = await keysInFile(folder)
    expect(granted(await safe.changeKey()).keyChange?.isRunning).toBe(true)
    const third = await ingested(safe, folder, 'added meanwhile')
    await vi.waitFor(() => expect(safe.status().keyChange).toBeNull(), { timeout: 20_000 })
    for (const sha256 of [...hashes, third]) expect(await isWhole(safe, folder, sha256)).toBe(true)
    await safe.close()

    const after = await keysInFile(folder)
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
    const usedKeys = inDatabase(folder, db => db.prepare('SELECT DISTINCT key_id FROM ingest').pluck().all())
    expect(usedKeys).toHaveLength(1)
    expect(rowCounts(folder)).toEqual([3, 3, 7])
    const again = await openedSafe(folder)
    granted(await again.unlock(passphrase))
    for (const sha256 of [...hashes, third]) expect(await isWhole(again, folder, sha256)).toBe(true)
    await again.close()
  })

  test('leaves a damaged document its old key, and says so', async ({ folder }) => {
    const safe = await openedSafe(folder)
    const sound = await ingested(safe, folder, marker)
    const damaged = await ingested(safe, folder, 'to be damaged')
    await safe.close()
    inDatabase(folder, db =>
      db
        .prepare(
          'UPDATE chunk SET tag = zeroblob(16) WHERE ingest_id = (SELECT id FROM ingest WHERE sha256 = ?)',
        )
        .run(damaged),
    )
    const again = await openedSafe(folder)
    granted(await again.changeKey())
    await vi.waitFor(() =>
      expect(again.status().keyChange).toMatchObject({ isRunning: false, damagedDocuments: 1 }),
    )
    expect(await isWhole(again, folder, sound)).toBe(true)
    expect(await keysInFile(folder)).toHaveLength(2)

    again.vault.settle(damaged)
    granted(await again.vault.sweep(new Set([sound])))
    granted(await again.changeKey())
    await vi.waitFor(() => expect(again.status().keyChange).toBeNull())
    expect(await keysInFile(folder)).toHaveLength(1)
    await again.close()
  })

  test('does not disturb a document that is being saved', async ({ folder }) => {
    const safe = await openedSafe(folder)
    const sha256 = await ingested(safe, folder, marker.repeat(1_000_000))
    const path = join(folder, 'copy.bin')
    const saving = safe.vault.exportTo({ sha256, path })
    granted(await safe.changeKey())
    granted(await saving)
    expect(await sha256Of(path)).toBe(sha256)
    await vi.waitFor(() => expect(safe.status().keyChange).toBeNull(), { timeout: 20_000 })
    await safe.close()
  })
})

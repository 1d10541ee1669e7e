import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveBackupFile, stageBackupFile } from '../../../src/main/backup/file/manual-backup.ts'
import { aDraft, codeOf, value } from '../store/temporary-store.ts'
import { aBackedUpDesk, temporaryFolder } from './backup-desk.ts'

type Laptop = Awaited<ReturnType<typeof aBackedUpDesk>>

const save = (laptop: Laptop, to: string, passphrase: string | null) =>
  saveBackupFile(
    {
      restoring: laptop.restoring(),
      vault: laptop.desk().vault,
      safe: laptop.desk().safe,
      version: '0.1.0',
      newId: randomUUID,
    },
    { to, passphrase },
  )

test('one file brings claims and documents to another laptop by the recovery code, and what that had is kept', {
  timeout: 120_000,
}, async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store, { claimName: 'Brought along' })
  const bytes = randomBytes(2_300_000)
  const sha256 = await laptop.attach(id, 'poe.pdf', bytes)
  const { safe } = laptop.desk()
  const { code } = value(safe.makeRecoveryCode())
  value(await safe.confirmRecoveryCode(code))
  const file = join(await temporaryFolder(), 'all.claimdesk-backup')
  value(await save(laptop, file, null))
  expect(readFileSync(file).includes('Brought along')).toBe(false)
  expect(existsSync(join(laptop.folder, 'packing'))).toBe(false)

  const other = await aBackedUpDesk()
  const own = aDraft(other.desk().store, { claimName: 'Of the other laptop' })
  const refused = await stageBackupFile(other.restoring(), { from: file, secret: 'not the code at all' })
  expect(codeOf(refused)).toBe('vault-secret-wrong')
  await other.exchange(
    value(await stageBackupFile(other.restoring(), { from: file, secret: code.toLowerCase() })),
  )
  expect(other.desk().safe.status()).toMatchObject({ isLocked: true, waysIn: ['recovery-code'] })
  value(await other.desk().safe.unlock(code))
  expect(other.desk().store.claims.find(id)?.content.claimName).toBe('Brought along')
  expect(await other.bytesOf(sha256)).toEqual(bytes)
  expect(existsSync(join(other.folder, 'unpacking'))).toBe(false)

  other.pass({ minutes: 5 })
  await other.undo()
  expect(other.desk().store.claims.find(own)?.content.claimName).toBe('Of the other laptop')
})

test('without a recovery code the file needs a passphrase, which then opens it', {
  timeout: 120_000,
}, async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store)
  const file = join(await temporaryFolder(), 'all.claimdesk-backup')
  expect(codeOf(await save(laptop, file, null))).toBe('backup-secret-missing')
  expect(existsSync(file)).toBe(false)
  value(await save(laptop, file, 'a sentence that I know'))
  const other = await aBackedUpDesk()
  const secret = 'a sentence that I know'
  await other.exchange(value(await stageBackupFile(other.restoring(), { from: file, secret })))
  expect(other.desk().store.claims.find(id)).toBeDefined()
})

test('a file that was changed or cut off anywhere is refused, and nothing is exchanged', {
  timeout: 60_000,
}, async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store)
  await laptop.attach(id, 'poe.pdf', randomBytes(1_200_000))
  const file = join(await temporaryFolder(), 'all.claimdesk-backup')
  const secret = 'a sentence that I know'
  value(await save(laptop, file, secret))
  const whole = readFileSync(file)
  const changed = Buffer.from(whole)
  changed[whole.length - 500_000] = (changed[whole.length - 500_000] ?? 0) ^ 1
  const lastFrame = whole.length - 60
  for (const content of [
    changed,
    whole.subarray(0, lastFrame),
    whole.subarray(0, 40),
    Buffer.from('no backup'),
  ]) {
    writeFileSync(file, content)
    expect(codeOf(await stageBackupFile(laptop.restoring(), { from: file, secret }))).toBe('backup-damaged')
  }
  expect(laptop.desk().store.claims.find(id)).toBeDefined()
})

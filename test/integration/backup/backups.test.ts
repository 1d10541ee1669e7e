import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { aDraft } from '../store/temporary-store.ts'
import { aBackedUpDesk } from './backup-desk.ts'

const value = <T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}

vi.setConfig({ testTimeout: 120_000 })

test('a backup holds claims and documents, says how many, and is whole after a restart', async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store)
  await laptop.attach(id, 'poe.pdf', randomBytes(2_500_000))
  const { backups } = value(await laptop.backups().make('asked'))
  expect(backups).toMatchObject([
    { reason: 'asked', claims: { draft: 1 }, documents: 1, documentBytes: 2_500_000, missingDocuments: 0 },
  ])
  expect(laptop.defects).toEqual([])
})

test('fifteen minutes of editing make a backup, and minutes without an edit make none', async () => {
  const laptop = await aBackedUpDesk()
  const { store } = laptop.desk()
  aDraft(store)
  const count = () => laptop.backups().status().backups.length
  laptop.backups().start()
  await laptop.whenWaiting()
  await laptop.tick()
  expect(count()).toBe(1)
  aDraft(store)
  laptop.pass({ minutes: 14 })
  await laptop.tick()
  expect(count()).toBe(1)
  laptop.pass({ minutes: 1 })
  await laptop.tick()
  expect(count()).toBe(2)
  laptop.pass({ minutes: 60 })
  await laptop.tick()
  expect(count()).toBe(2)
})

test('a data folder that was moved away finds its place free when it is put back, whatever backup was due meanwhile', async () => {
  const laptop = await aBackedUpDesk()
  aDraft(laptop.desk().store)
  renameSync(laptop.folder, `${laptop.folder} elsewhere`)
  expect(await laptop.backups().make('automatic')).toMatchObject({ problem: { code: 'backup-failed' } })
  expect(existsSync(laptop.folder)).toBe(false)
  renameSync(`${laptop.folder} elsewhere`, laptop.folder)
  expect(value(await laptop.backups().make('automatic')).backups).toHaveLength(1)
  expect(laptop.defects).toEqual([])
})

test('what is restored is the backup, and undoing brings back what was there', async () => {
  const laptop = await aBackedUpDesk()
  const first = aDraft(laptop.desk().store, { claimName: 'Before' })
  const document = randomBytes(3_000_000)
  const sha256 = await laptop.attach(first, 'poe.pdf', document)
  const { backups } = value(await laptop.backups().make('asked'))
  laptop.pass({ minutes: 5 })
  const second = aDraft(laptop.desk().store, { claimName: 'After' })
  const later = await laptop.attach(second, 'later.pdf', randomBytes(1_000_000))

  expect(await laptop.restore(String(backups[0]?.id))).toBe('ok')
  expect(laptop.desk().store.claims.find(first)?.content.claimName).toBe('Before')
  expect(laptop.desk().store.claims.find(second)).toBeUndefined()
  expect(await laptop.bytesOf(sha256)).toEqual(document)
  expect(await laptop.bytesOf(later)).toBeNull()
  const check = await laptop
    .desk()
    .vault.verify({ referenced: laptop.desk().store.attachments.referencedHashes() })
  expect(check).toMatchObject({ ok: true, value: { damaged: [], missing: [] } })

  laptop.pass({ minutes: 5 })
  await laptop.undo()
  expect(laptop.desk().store.claims.find(second)?.content.claimName).toBe('After')
  expect((await laptop.bytesOf(later))?.length).toBe(1_000_000)
  // What was restored is kept in its turn.
  laptop.pass({ minutes: 5 })
  await laptop.undo()
  expect(laptop.desk().store.claims.find(second)).toBeUndefined()
})

test('documents added after a restoring never get the number of one in the backups', async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store)
  const { backups } = value(await laptop.backups().make('asked'))
  const first = randomBytes(500_000)
  const firstHash = await laptop.attach(id, 'first.pdf', first)
  laptop.pass({ minutes: 5 })
  const withFirst = value(await laptop.backups().make('asked')).backups[0]
  expect(await laptop.restore(String(backups[0]?.id))).toBe('ok')
  const second = randomBytes(500_000)
  const secondHash = await laptop.attach(id, 'second.pdf', second)
  laptop.pass({ minutes: 5 })
  const withSecond = value(await laptop.backups().make('asked')).backups[0]
  laptop.pass({ minutes: 5 })
  expect(await laptop.restore(String(withFirst?.id))).toBe('ok')
  expect(await laptop.bytesOf(firstHash)).toEqual(first)
  laptop.pass({ minutes: 5 })
  expect(await laptop.restore(String(withSecond?.id))).toBe('ok')
  expect(await laptop.bytesOf(secondHash)).toEqual(second)
})

test('a document is copied once for all backups, and its copy goes with the last backup that needs it', async () => {
  const laptop = await aBackedUpDesk()
  const { store, housekeeping } = laptop.desk()
  const id = aDraft(store)
  await laptop.attach(id, 'poe.pdf', randomBytes(1_000_000))
  await laptop.backups().change({ keep: 3 })
  await laptop.backups().make('asked')
  laptop.pass({ minutes: 20 })
  await laptop.backups().make('asked')
  expect(copiesIn(laptop.files.backups)).toBe(1)

  const [attachment] = store.claims.find(id)?.documents ?? []
  if (attachment !== undefined) store.attachments.remove(id, attachment.id)
  laptop.pass({ days: 40 })
  await housekeeping.run()
  for (let day = 0; day < 3; day += 1) {
    await laptop.backups().make('asked')
    laptop.pass({ days: 1 })
  }
  expect(laptop.backups().status().backups).toHaveLength(3)
  expect(copiesIn(laptop.files.backups)).toBe(0)
})

test('documents are in the backup under a changed key as under the one before', async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store)
  const bytes = randomBytes(1_500_000)
  const sha256 = await laptop.attach(id, 'poe.pdf', bytes)
  const underOld = value(await laptop.backups().make('asked')).backups[0]
  value(await laptop.desk().safe.changeKey())
  await expect.poll(() => laptop.desk().safe.status().keyChange).toBeNull()
  laptop.pass({ minutes: 20 })
  const underNew = value(await laptop.backups().make('asked')).backups[0]
  expect(underNew?.missingDocuments).toBe(0)
  for (const backup of [underOld, underNew]) {
    laptop.pass({ minutes: 1 })
    expect(await laptop.restore(String(backup?.id))).toBe('ok')
    expect(await laptop.bytesOf(sha256)).toEqual(bytes)
  }
})

test('a document that is damaged in the vault is named as missing, or its older copy stays good', async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store)
  const bytes = randomBytes(900_000)
  const copied = await laptop.attach(id, 'copied.pdf', bytes)
  await laptop.backups().make('asked')
  const notCopied = await laptop.attach(id, 'not-copied.pdf', randomBytes(900_000))
  await laptop.close()
  const vault = new Database(laptop.files.vault)
  vault.exec('UPDATE chunk SET bytes = zeroblob(length(bytes))')
  vault.close()
  await laptop.open()
  laptop.pass({ minutes: 20 })
  const [newest] = value(await laptop.backups().make('asked')).backups
  expect(newest).toMatchObject({ documents: 1, missingDocuments: 1 })
  expect(await laptop.restore(String(newest?.id))).toBe('ok')
  expect(await laptop.bytesOf(copied)).toEqual(bytes)
  expect(await laptop.bytesOf(notCopied)).toBeNull()
})

test('a backup that was changed on its disk is refused, and what is there stays', async () => {
  const laptop = await aBackedUpDesk()
  const id = aDraft(laptop.desk().store)
  const { backups } = value(await laptop.backups().make('asked'))
  const file = join(laptop.files.backups, String(backups[0]?.id), 'claims.db')
  const content = readFileSync(file)
  content[content.length - 100] = (content[content.length - 100] ?? 0) ^ 1
  writeFileSync(file, content)
  expect(await laptop.restore(String(backups[0]?.id))).toBe('backup-damaged')
  expect(await laptop.restore('2020-01-01T00-00-00.000Z')).toBe('backup-not-found')
  expect(laptop.desk().store.claims.find(id)).toBeDefined()
})

test('a folder that cannot be written is told, and no half backup is left in one that can', async () => {
  const laptop = await aBackedUpDesk()
  aDraft(laptop.desk().store)
  const notAFolder = join(laptop.folder, 'a-file')
  writeFileSync(notAFolder, 'no folder')
  await laptop.backups().change({ folder: join(notAFolder, 'backups') })
  expect(await laptop.backups().make('asked')).toMatchObject({
    ok: false,
    problem: { code: 'backup-failed' },
  })
  expect(laptop.backups().status().problem).toMatchObject({ code: 'backup-failed' })
  await laptop.backups().change({ folder: null })
  value(await laptop.backups().make('asked'))
  expect(laptop.backups().status().problem).toBeNull()
  expect(readdirSync(laptop.files.backups).filter(name => name.endsWith('.partial'))).toEqual([])
})

function copiesIn(folder: string): unknown {
  const db = new Database(join(folder, 'documents.db'), { readonly: true })
  try {
    return db.prepare('SELECT COUNT(*) FROM document').pluck().get()
  } finally {
    db.close()
  }
}

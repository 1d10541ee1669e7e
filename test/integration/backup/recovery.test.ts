import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { createRecovery } from '../../../src/main/backup/recovery/recovery.ts'
import { salvageClaims } from '../../../src/main/backup/recovery/salvage-claims.ts'
import { swapFiles } from '../../../src/main/backup/restore/swap-files.ts'
import { migrate } from '../../../src/main/sqlite/migrate.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import { emptyCustomerData } from '../../../src/shared/domain/customer-book.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { success } from '../../../src/shared/domain/outcome.ts'
import { aDraft, aQueuedClaim, value } from '../store/temporary-store.ts'
import { aBackedUpDesk, runJob } from './backup-desk.ts'

type Laptop = Awaited<ReturnType<typeof aBackedUpDesk>>

/** As the program does it where the data does not open: nobody has the files open. */
async function recover(laptop: Laptop, id: string | null) {
  const recovery = createRecovery({
    files: laptop.files,
    claimMigrations: claimMigrations(),
    vaultMigrations,
    runJob,
    clock: () => new Date('2026-03-17T09:00:00.000Z'),
  })
  const outcome = await recovery.recover(id, async swap => {
    await swapFiles(laptop.folder, swap)
    return success({})
  })
  await laptop.open()
  return value(outcome)
}

/** Overwrites a whole page of `claims.db`: of the table's leaves the one in the middle. */
function damagePageOf(file: string, table: string): void {
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const pages = db
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path`)
    .pluck()
    .all(table)
    .map(Number)
  const pageSize = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const content = readFileSync(file)
  const page = pages[Math.floor(pages.length / 2)] ?? 1
  content.fill(0xff, (page - 1) * pageSize, page * pageSize)
  writeFileSync(file, content)
}

function manyDrafts(laptop: Laptop, count: number): ClaimId[] {
  const { store } = laptop.desk()
  return Array.from({ length: count }, (_, index) =>
    aDraft(store, { claimName: `Claim ${index}`, comment: 'x'.repeat(600) }),
  )
}

vi.setConfig({ testTimeout: 120_000 })

test('of a damaged claims.db the newest good backup comes back with all newer rows that can be read, and the rest is named', async () => {
  const laptop = await aBackedUpDesk()
  const before = manyDrafts(laptop, 30)
  const bytes = randomBytes(400_000)
  const sha256 = await laptop.attach(before[0] as ClaimId, 'poe.pdf', bytes)
  const [backup] = value(await laptop.backups().make('asked')).backups
  const { store } = laptop.desk()
  for (const id of before) {
    const claim = store.claims.find(id)
    if (claim)
      value(
        store.claims.save({
          ...claim,
          content: { ...claim.content, comment: 'changed since' },
          step: 'review',
        }),
      )
  }
  const after = manyDrafts(laptop, 30)
  await laptop.close()
  damagePageOf(laptop.files.claims, 'claim')
  const damaged = readFileSync(laptop.files.claims)

  const report = await recover(laptop, String(backup?.id))
  expect(readFileSync(join(report.setAside, 'claims.db'))).toEqual(damaged)
  const found = laptop.desk().store
  const all = [...before, ...after]
  const named = new Set([...report.fromBackup, ...report.lost].map(({ id }) => id))
  expect(report.whole).toBe(all.filter(id => !named.has(id)).length)
  expect(named.size).toBeGreaterThan(0)
  for (const id of all) {
    const claim = found.claims.find(id)
    if (report.lost.some(lost => lost.id === id)) expect(claim).toBeUndefined()
    else if (named.has(id)) expect(claim?.content.comment).toBe('x'.repeat(600))
    else if (before.includes(id)) expect(claim?.content.comment).toBe('changed since')
    else expect(claim).toBeDefined()
  }
  expect(report.lost.every(({ claimName }) => claimName.startsWith('Claim '))).toBe(true)
  expect(report.missingDocuments).toEqual([])
  expect(await laptop.bytesOf(sha256)).toEqual(bytes)
  // Found by the search, and counted, as before.
  expect(found.claims.list({ search: 'Contoso', offset: 0, limit: 100 }).total).toBe(
    all.length - report.lost.length,
  )
})

test('of a damaged claims.db the customer book comes back as it was last', async () => {
  const laptop = await aBackedUpDesk()
  manyDrafts(laptop, 30)
  const book = () => laptop.desk().store.customers.list({ search: '', offset: 0, limit: 10 }).customers
  const write = (notes: string) => {
    for (const { id } of book()) value(laptop.desk().store.customers.saveNotes(id, notes))
  }
  write('As in the backup.')
  const [backup] = value(await laptop.backups().make('asked')).backups
  write('Written since.')
  manyDrafts(laptop, 30)
  laptop.desk().store.customers.add({ ...emptyCustomerData, name: 'Added since' })
  await laptop.close()
  damagePageOf(laptop.files.claims, 'claim')
  const report = await recover(laptop, String(backup?.id))
  expect(book()).toMatchObject([
    { name: 'Added since', claims: 0 },
    { name: 'Contoso Ltd', claims: report.whole + report.fromBackup.length },
  ])
  const notes = book().map(({ id }) => laptop.desk().store.customers.find(id)?.notes)
  expect(notes).toEqual(['', 'Written since.'])
})

test('without a backup all that can be read comes back', async () => {
  const laptop = await aBackedUpDesk()
  const ids = manyDrafts(laptop, 40)
  await laptop.close()
  damagePageOf(laptop.files.claims, 'claim')
  const report = await recover(laptop, null)
  expect(report.backupAt).toBeNull()
  expect(report.whole + report.lost.length).toBe(ids.length)
  expect(report.whole).toBeGreaterThan(20)
})

test('a file whose own definition is damaged is made anew, with all its claims', async () => {
  const laptop = await aBackedUpDesk()
  const ids = manyDrafts(laptop, 3)
  await laptop.close()
  const db = new Database(laptop.files.claims)
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.exec(
    `UPDATE sqlite_schema SET sql = replace(sql, 'state_flow (hour', 'state_flow (houv') WHERE type = 'trigger'`,
  )
  db.close()
  await expect(laptop.open()).rejects.toThrow('database-damaged')
  const report = await recover(laptop, null)
  expect(report).toMatchObject({ whole: 3, lost: [] })
  for (const id of ids) expect(laptop.desk().store.claims.find(id)?.content.comment).toBe('x'.repeat(600))
})

test('a disk that is full while rows are brought over ends the recovery, and calls no claim lost', async () => {
  const laptop = await aBackedUpDesk()
  manyDrafts(laptop, 40)
  await laptop.close()
  const target = new Database(join(laptop.folder, 'recovered.db'))
  migrate(target, claimMigrations())
  const pages = Number(target.pragma('page_count', { simple: true }))
  target.pragma(`max_page_count = ${pages + 3}`)
  expect(() => salvageClaims(target, laptop.files.claims)).toThrow(
    expect.objectContaining({ code: 'SQLITE_FULL' }),
  )
  target.close()
  await laptop.open()
})

test('of a damaged vault.db each document comes back from the vault or from a backup, and what is in neither is named', async () => {
  const laptop = await aBackedUpDesk()
  const [id] = manyDrafts(laptop, 1) as [ClaimId]
  const [old, both] = [randomBytes(300_000), randomBytes(300_000)]
  const oldHash = await laptop.attach(id, 'in-backup.pdf', old)
  const [backup] = value(await laptop.backups().make('asked')).backups
  const newHash = await laptop.attach(id, 'after-backup.pdf', both)
  const lostHash = await laptop.attach(id, 'damaged.pdf', randomBytes(300_000))
  await laptop.close()
  const vault = new Database(laptop.files.vault)
  vault.exec(`DELETE FROM chunk WHERE ingest_id IN (
    SELECT id FROM ingest WHERE sha256 IN ('${oldHash}', '${lostHash}'))`)
  vault.close()
  damagePageOf(laptop.files.vault, 'sqlite_autoindex_document_1')

  const report = await recover(laptop, String(backup?.id))
  expect(report.missingDocuments.map(({ name }) => name)).toEqual(['damaged.pdf'])
  expect(report.whole).toBe(1)
  expect(await laptop.bytesOf(oldHash)).toEqual(old)
  expect(await laptop.bytesOf(newHash)).toEqual(both)
})

test('a claims.db that is gone comes back from its backup, and the documents stay', async () => {
  const laptop = await aBackedUpDesk()
  const [id] = manyDrafts(laptop, 1) as [ClaimId]
  const bytes = randomBytes(300_000)
  const sha256 = await laptop.attach(id, 'poe.pdf', bytes)
  const [backup] = value(await laptop.backups().make('asked')).backups
  await laptop.close()
  rmSync(laptop.files.claims)
  const report = await recover(laptop, String(backup?.id))
  expect(report.fromBackup.map(({ id: found }) => found)).toEqual([id])
  expect(await laptop.bytesOf(sha256)).toEqual(bytes)
  expect(existsSync(join(report.setAside, 'vault.db'))).toBe(true)
})

test('a claim whose body to be sent cannot be read is its user’s again, and a sound file stays as it is', async () => {
  const laptop = await aBackedUpDesk()
  const id = aQueuedClaim(laptop.desk().store)
  manyDrafts(laptop, 20)
  await laptop.close()
  damagePageOf(laptop.files.claims, 'outbox')
  await recover(laptop, null)
  expect(laptop.desk().store.claims.find(id)?.state).toBe('draft')
})

test('a vault of other data, a missing one and missing claims are noticed, and nothing is swept', async () => {
  const laptop = await aBackedUpDesk()
  const [id] = manyDrafts(laptop, 1) as [ClaimId]
  await laptop.attach(id, 'poe.pdf', randomBytes(1_000))
  const other = await aBackedUpDesk()
  const [otherId] = manyDrafts(other, 1) as [ClaimId]
  await other.attach(otherId, 'other.pdf', randomBytes(1_000))
  await laptop.close()
  await other.close()
  const kept = `${laptop.files.vault}.kept`
  renameSync(laptop.files.vault, kept)
  await expect(laptop.open()).rejects.toThrow('data-files-do-not-match')
  copyFileSync(other.files.vault, laptop.files.vault)
  await expect(laptop.open()).rejects.toThrow('data-files-do-not-match')
  renameSync(kept, laptop.files.vault)
  await laptop.open()
  await laptop.close()
  renameSync(laptop.files.claims, `${laptop.files.claims}.kept`)
  await expect(laptop.open()).rejects.toThrow('data-files-do-not-match')
  for (const ending of ['', '-wal', '-shm']) rmSync(`${laptop.files.claims}${ending}`, { force: true })
  renameSync(`${laptop.files.claims}.kept`, laptop.files.claims)
  await laptop.open()
  await other.open()
})

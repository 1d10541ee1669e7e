import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { copyClaims } from '../../../src/main/backup/copy-claims.ts'
import { jobRunner } from '../../../src/main/backup/run-job.ts'
import { checkLater } from '../../../src/main/store/check-later.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { openClaimStore } from '../../../src/main/store/open.ts'
import { anId } from '../../support/builders.ts'
import { backupWorkerUrl } from '../../support/worker-entries.ts'
import { aDesk, aDraft, aQueuedClaim, codeOf, temporaryFolder, value } from './temporary-store.ts'

const clock = () => new Date('2026-03-16T09:00:00.000Z')
const open = (file: string, more: object = {}) =>
  openClaimStore({ file, clock, newId: anId, who: () => 'Paola Verdi', ...more })

function problemOf(file: string, more: object = {}) {
  const opened = open(file, more)
  if (opened.ok) opened.value.close()
  return opened.ok ? null : opened.problem
}

/** A closed claims.db with a claim in it. */
function aClosedFile(): string {
  const { file, store } = aDesk()
  aDraft(store)
  store.close()
  return file
}

test('the first start makes folder, file and a number for this laptop that stays', () => {
  const file = join(temporaryFolder(), 'deep', 'er', 'claims.db')
  const { store, reopened } = aDesk({ file })
  expect(store.device.id()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  store.close()
  expect(reopened().device.id()).toBe(store.device.id())
})

test('the file is durable at every commit and minds its foreign keys', () => {
  const { file, sql } = aDesk()
  expect(sql<{ journal_mode: string }>('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect(sql('PRAGMA user_version')).toEqual([{ user_version: claimMigrations().length }])
  expect(existsSync(file)).toBe(true)
})

test('a start that was cut off before its first write begins anew', () => {
  const file = join(temporaryFolder(), 'claims.db')
  writeFileSync(file, '')
  expect(problemOf(file)).toBeNull()
})

test('a claim that is no JSON any more makes the file damaged, and does not end the program', () => {
  const file = aClosedFile()
  const bytes = readFileSync(file)
  const place = bytes.indexOf('{"claimName"')
  expect(place).toBeGreaterThan(0)
  bytes.write('?', place)
  writeFileSync(file, bytes)
  expect(problemOf(file)).toMatchObject({ code: 'database-damaged', params: { reason: 'quick-check' } })
})

test('what a large file has of damage is found after it was opened', async () => {
  const file = aClosedFile()
  const check = () => jobRunner(backupWorkerUrl)('check', { file })
  const timers = {
    after(_ms: number, work: () => void) {
      work()
      return () => undefined
    },
  }
  const onDefect = (_where: string, error: unknown) => {
    throw error
  }
  expect(await checkLater(file, check, { timers, onDefect }).found).toBeNull()
  const bytes = readFileSync(file)
  bytes.write('?', bytes.indexOf('{"claimName"'))
  writeFileSync(file, bytes)
  const opened = value(open(file, { isCheckedLater: true }))
  expect(await checkLater(file, check, { timers, onDefect }).found).toMatchObject({
    code: 'database-damaged',
    params: { path: file, reason: 'quick-check' },
  })
  opened.close()
})

test('a letter that changed in a table’s own definition makes the file damaged, and does not end the program', () => {
  const file = aClosedFile()
  const db = new Database(file)
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.exec(
    `UPDATE sqlite_schema SET sql = replace(sql, 'state_flow (hour', 'state_flow (houv') WHERE type = 'trigger'`,
  )
  db.close()
  const bytes = readFileSync(file)
  expect(problemOf(file)).toMatchObject({ code: 'database-damaged', params: { reason: 'schema' } })
  expect(readFileSync(file)).toEqual(bytes)
})

test('a file from a newer version is refused and not a byte of it changes', () => {
  const file = aClosedFile()
  const db = new Database(file)
  db.pragma('user_version = 77')
  db.close()
  const before = readFileSync(file)
  const files = readdirSync(join(file, '..'))
  expect(problemOf(file)).toMatchObject({
    code: 'database-from-newer-version',
    params: { found: 77, supported: claimMigrations().length },
  })
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(join(file, '..'))).toEqual(files)
})

test('a newer version is seen in a journal that has not reached the file yet', () => {
  const file = aClosedFile()
  const newer = new Database(file)
  onTestFinished(() => void newer.close())
  newer.pragma('user_version = 77')
  const [before, journal] = [readFileSync(file), readFileSync(`${file}-wal`)]
  expect(problemOf(file)?.code).toBe('database-from-newer-version')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readFileSync(`${file}-wal`).equals(journal)).toBe(true)
})

test('a damaged file is said to be damaged, and kept', () => {
  const file = aClosedFile()
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 4096 * 2, 4096 * 6)
  writeFileSync(file, bytes)
  expect(problemOf(file)).toMatchObject({ code: 'database-damaged', params: { path: file } })
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a file cut short is said to be damaged, and kept', () => {
  const file = aClosedFile()
  truncateSync(file, 4096 * 3 + 100)
  expect(problemOf(file)?.code).toBe('database-damaged')
  expect(statSync(file).size).toBe(4096 * 3 + 100)
})

test.each([
  ['a text', Buffer.from('Dear diary, this is not a database at all. '.repeat(20))],
  ['the beginning of a header', Buffer.from('SQLite format 3\0')],
])('%s in the place of claims.db is refused and kept', (_what, bytes) => {
  const file = join(temporaryFolder(), 'claims.db')
  writeFileSync(file, bytes)
  expect(problemOf(file)).toMatchObject({ code: 'database-damaged', params: { reason: 'not-a-database' } })
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test.each([
  { version: 0, mark: 0 },
  { version: 1, mark: 0 },
  { version: 77, mark: 0x68656c6f },
])(
  'the database of another program is refused and kept (version $version, mark $mark)',
  ({ version, mark }) => {
    const file = join(temporaryFolder(), 'claims.db')
    const other = new Database(file)
    other.exec('CREATE TABLE recipe (name TEXT)')
    other.pragma(`user_version = ${version}`)
    other.pragma(`application_id = ${mark}`)
    other.close()
    const before = readFileSync(file)
    expect(problemOf(file)).toMatchObject({ code: 'database-damaged', params: { reason: 'another-program' } })
    expect(readFileSync(file).equals(before)).toBe(true)
  },
)

test('a database without a mark, of a version above ours, is taken for a newer one', () => {
  const file = join(temporaryFolder(), 'claims.db')
  const other = new Database(file)
  other.pragma('user_version = 9999')
  other.close()
  expect(problemOf(file)).toMatchObject({ code: 'database-from-newer-version', params: { found: 9999 } })
})

test('a folder where the file belongs, or a file where the folder belongs, is named', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'claims.db'))
  expect(problemOf(join(folder, 'claims.db'))).toMatchObject({
    code: 'data-folder-unusable',
    params: { path: join(folder, 'claims.db'), reason: 'EISDIR' },
  })
  writeFileSync(join(folder, 'a-file'), 'x')
  expect(problemOf(join(folder, 'a-file', 'claims.db'))?.code).toBe('data-folder-unusable')
  expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('x')
})

test('a folder that may not be written is named, and what is in the way', () => {
  // Where nobody may make a folder, root neither, as whom containers run tests.
  expect(problemOf('/proc/claimdesk/claims.db')).toMatchObject({
    code: 'data-folder-unusable',
    params: { path: '/proc/claimdesk/claims.db', reason: expect.stringMatching(/^E[A-Z]+$/) },
  })
})

test('a file that another process holds is named after the wait, and opens once it is free', () => {
  const file = aClosedFile()
  const other = new Database(file)
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN EXCLUSIVE')
  const refused = problemOf(file, { busyTimeoutMs: 50 })
  expect(refused).toMatchObject({ code: 'data-folder-unusable', retryable: true })
  expect(refused?.params?.reason).toMatch(/^SQLITE_BUSY/)
  other.close()
  expect(problemOf(file)).toBeNull()
})

test('a copy made while work goes on opens as a store of its own', async () => {
  const { store, file } = aDesk()
  const id = aDraft(store)
  const copy = join(temporaryFolder(), 'copy.db')
  await copyClaims(file, copy)
  const opened = open(copy)
  if (!opened.ok) throw new Error(opened.problem.code)
  expect(opened.value.claims.find(id)).toEqual(store.claims.find(id))
  expect(opened.value.claims.list({ search: 'contoso', offset: 0, limit: 10 }).total).toBe(1)
  opened.value.close()
})

test('a row of the outbox that cannot be read gives its claim back at the next start and holds up no other', () => {
  const desk = aDesk()
  const spoilt = aQueuedClaim(desk.store)
  const sound = aQueuedClaim(desk.store)
  desk.sql(`UPDATE outbox SET submission = '{}' WHERE claim_id = ?`, spoilt)
  const store = desk.reopened()
  expect(store.outbox.due().map(({ claimId }) => claimId)).toEqual([sound])
  expect(store.claims.find(spoilt)?.state).toBe('draft')
  expect(store.verifications.returned(spoilt)).toMatchObject([{ code: 'storage-failed' }])
  expect(codeOf(store.outbox.takeBack(spoilt))).toBe('transition-refused')
})

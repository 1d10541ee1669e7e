import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../../src/main/sqlite/migrate.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { openDesk } from '../../faults/desk.ts'

const killed = fileURLToPath(new URL('../../faults/killed-migration.ts', import.meta.url))
const fixtures = new URL('../../fixtures/databases/', import.meta.url).pathname

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-released-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test.each(readdirSync(fixtures))(
  'the data of version %s opens in this one with all that it holds',
  async version => {
    const folder = temporaryFolder()
    cpSync(join(fixtures, version), folder, { recursive: true })
    const desk = await openDesk({ folder, clock: () => new Date('2026-03-17T09:00:00.000Z') })
    onTestFinished(() => desk.close())
    const { store, vault } = desk
    const { claims } = store.claims.list({ search: '', offset: 0, limit: 10 })
    expect(claims.map(({ state }) => state).toSorted()).toEqual(['draft', 'queued', 'ready'])
    expect(store.claims.list({ search: 'Contoso', offset: 0, limit: 10 }).total).toBe(3)
    expect(store.settings.get().theme).toBe('dark')
    for (const { id, state } of claims) {
      const [document] = store.claims.find(id)?.documents ?? []
      const pieces: Uint8Array[] = []
      for await (const piece of vault.stream(String(document?.sha256))) pieces.push(piece)
      expect(Buffer.concat(pieces).toString()).toBe(`Signed for ${state}`)
      expect(store.history.verify(id)).toEqual({ state: 'whole' })
    }
  },
)

test.each(claimMigrations().map(({ version }) => version))(
  'a disk that is full in migration %i leaves the file as it was, and there is room later',
  version => {
    const file = join(temporaryFolder(), 'claims.db')
    const db = new Database(file)
    onTestFinished(() => void db.close())
    migrate(db, claimMigrations().slice(0, version - 1))
    const schema = () => db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all()
    const before = schema()
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    const attempt = () => migrate(db, claimMigrations().slice(0, version))
    try {
      attempt()
    } catch (error) {
      // Some need no new page, and go through.
      expect(error).toMatchObject({ code: 'SQLITE_FULL' })
      expect(schema()).toEqual(before)
      expect(db.pragma('user_version', { simple: true })).toBe(version - 1)
    }
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.pragma('max_page_count = 100000')
    attempt()
    expect(db.pragma('user_version', { simple: true })).toBe(version)
  },
)

test.each(claimMigrations().map(({ version }) => version))(
  'kill -9 in migration %i leaves the file as it was, and the next start does it',
  version => {
    const file = join(temporaryFolder(), 'claims.db')
    const before = new Database(file)
    migrate(before, claimMigrations().slice(0, version - 1))
    const schema = (db: Database.Database) =>
      db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all()
    const expected = schema(before)
    before.close()
    const { signal } = spawnSync(process.execPath, [killed, file, String(version)])
    expect(signal).toBe('SIGKILL')
    const db = new Database(file)
    onTestFinished(() => void db.close())
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('user_version', { simple: true })).toBe(version - 1)
    expect(schema(db)).toEqual(expected)
    migrate(db, claimMigrations().slice(0, version))
    expect(db.pragma('user_version', { simple: true })).toBe(version)
  },
)

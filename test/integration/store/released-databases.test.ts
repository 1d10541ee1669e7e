import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { inOrder, migrate } from '../../../src/main/sqlite/migrate.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { prepareConnection } from '../../../src/main/vault/database.ts'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import { openDesk } from '../../faults/desk.ts'
import { makeOlderClaims } from '../../faults/migrations/older-data.ts'

const killed = fileURLToPath(new URL('../../faults/migrations/killed-migration.ts', import.meta.url))
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

const databases = [
  { name: 'claims.db', folder: 'store', migrations: claimMigrations() },
  { name: 'vault.db', folder: 'vault', migrations: inOrder(vaultMigrations) },
]
const steps = databases.flatMap(database =>
  database.migrations.map(({ version }) => ({ ...database, version, before: version - 1 })),
)
type Step = (typeof steps)[number]

/** The database before the step, with rows where there are tables, and what it then is. */
function beforeStep({ name, folder, migrations, before }: Step) {
  const file = join(temporaryFolder(), name)
  if (folder === 'store') makeOlderClaims(file, before, 50, null)
  const open = () => {
    const db = new Database(file)
    if (folder === 'vault') prepareConnection(db)
    onTestFinished(() => void db.close())
    return db
  }
  const db = open()
  if (folder === 'vault') migrate(db, migrations.slice(0, before))
  const state = (from: Database.Database) => ({
    schema: from.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all(),
    claims: folder === 'store' && before > 0 ? from.prepare('SELECT content FROM claim').pluck().all() : [],
    version: from.pragma('user_version', { simple: true }),
    check: from.pragma('integrity_check', { simple: true }),
  })
  return { file, db, open, state }
}

test.each(steps)(
  'a disk that is full in migration $version of $name leaves the file as it was, and there is room later',
  step => {
    const { db, state } = beforeStep(step)
    const before = state(db)
    db.pragma(`max_page_count = ${Math.max(1, Number(db.pragma('page_count', { simple: true })))}`)
    const attempt = () => migrate(db, step.migrations.slice(0, step.version))
    try {
      attempt()
    } catch (error) {
      // Some need no new page, and go through.
      expect(error).toMatchObject({ code: 'SQLITE_FULL' })
      expect(state(db)).toEqual(before)
    }
    db.pragma('max_page_count = 100000')
    attempt()
    expect(state(db)).toMatchObject({ version: step.version, check: 'ok', claims: before.claims })
  },
)

test.each(steps)(
  'kill -9 in migration $version of $name leaves the file as it was, and the next start does it',
  step => {
    const { file, db, open, state } = beforeStep(step)
    const before = state(db)
    db.close()
    const { signal } = spawnSync(process.execPath, [killed, file, step.folder, String(step.version)])
    expect(signal).toBe('SIGKILL')
    const again = open()
    expect(state(again)).toEqual(before)
    migrate(again, step.migrations.slice(0, step.version))
    expect(state(again)).toMatchObject({ version: step.version, check: 'ok', claims: before.claims })
  },
)

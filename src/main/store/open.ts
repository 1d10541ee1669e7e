import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Settings } from '../../shared/ipc/app-procedures.ts'
import { makeFolder } from '../make-folder.ts'
import { backUpBeforeMigration } from '../sqlite/backup-before-migration.ts'
import { type Migration, migrate, versionOf } from '../sqlite/migrate.ts'
import { passesQuickCheck } from '../sqlite/quick-check.ts'
import { createClaimStore, type ClaimStore as Store } from './claim-store.ts'
import { setUpConnection } from './connection.ts'
import { applicationId, inspectFile } from './inspect-file.ts'
import { claimMigrations } from './migrations.ts'

export type ClaimStore = Store

export interface OpenClaimStoreOptions {
  /** Path of claims.db; its folder is made where it is missing. */
  readonly file: string
  readonly clock: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
  /** The user's name, for the history. */
  readonly who: () => string
  /** What tells this machine from others, as a hash; null where nothing does. */
  readonly machine?: string | null
  /** Settings that an administrator set. */
  readonly fixedSettings?: Partial<Settings>
  /** How long another process may hold the file before it counts as locked. */
  readonly busyTimeoutMs?: number
  /** Whether the file will be checked as a whole after it was opened, see `check-later.ts`. */
  readonly isCheckedLater?: boolean
  /** The schema's steps; those of this version unless a test has others. */
  readonly migrations?: readonly Migration[]
}

export type OpenProblem = 'data-folder-unusable' | 'database-damaged' | 'database-from-newer-version'

/**
 * Opens claims.db, making or migrating it. A file that is damaged, foreign, locked or of a newer version is refused and left
 * as it is: nothing is ever deleted here. Each problem has `path` and, but for the newer version, `reason`.
 */
export function openClaimStore(options: OpenClaimStoreOptions): Outcome<Store, OpenProblem> {
  const { file, migrations = claimMigrations() } = options
  let db: Database.Database | undefined
  try {
    makeFolder(dirname(resolve(file)))
    const refused = refusal(file, migrations.length)
    if (refused) return failure(refused)
    db = new Database(file, { timeout: options.busyTimeoutMs ?? 5_000 })
    // What is to be migrated is read as a whole anyhow, and must be sound.
    const damage = damageOf(db, options.isCheckedLater === true && versionOf(db) === migrations.length)
    if (damage !== null) {
      db.close()
      return failure(damaged(file, damage))
    }
    prepare(db, migrations, options.clock)
    const store = storeOver(options, db)
    if (store !== null) return success(store)
    db.close()
    return failure(damaged(file, 'schema'))
  } catch (error) {
    db?.close()
    const known = openProblem(error, file)
    if (known === null) throw error
    return failure(known)
  }
}

/** Null where a statement does not fit the tables, though they are of the newest version: they are not as they were made. */
function storeOver(options: OpenClaimStoreOptions, db: Database.Database): Store | null {
  try {
    return createClaimStore({ ...options, db })
  } catch (error) {
    if (codeOf(error) === 'SQLITE_ERROR') return null
    throw error
  }
}

/** What speaks against opening the file, seen before a byte of it can change. */
function refusal(file: string, supported: number) {
  const found = inspectFile(file)
  if (found.is === 'absent') return null
  if (found.is === 'not-a-database') return damaged(file, 'not-a-database')
  const isForeign = found.applicationId !== applicationId
  // Without a mark it may be one that a newer version has changed beyond this one's understanding: the kinder of two guesses.
  if (found.version > supported && (!isForeign || found.applicationId === 0))
    return problem('database-from-newer-version', { params: { path: file, found: found.version, supported } })
  // A database without a schema yet is one whose first start was cut off.
  return found.version > 0 && isForeign ? damaged(file, 'another-program') : null
}

/** What speaks against the open file; null where all is well. */
function damageOf(db: Database.Database, isCheckedLater: boolean): string | null {
  if (!isCheckedLater && !passesQuickCheck(db)) return 'quick-check'
  const isEmpty = db.prepare(`SELECT 1 FROM sqlite_schema`).get() === undefined
  return versionOf(db) === 0 && !isEmpty ? 'another-program' : null
}

function prepare(db: Database.Database, migrations: readonly Migration[], clock: () => Date): void {
  // A new file's pages take a whole claim each; one of SQLite's usual 4 KiB leads to two more, for every word of the service.
  db.pragma('page_size = 8192')
  // Readers (the online backup) do not stop the writer, and a commit is one append.
  db.pragma('journal_mode = WAL')
  setUpConnection(db)
  const version = versionOf(db)
  if (version > 0 && version < migrations.length) backUpBeforeMigration(db, version, clock())
  migrate(db, migrations)
}

function damaged(file: string, reason: string) {
  return problem('database-damaged', { params: { path: file, reason } })
}

/** What a failed opening means to the user; null for a defect of ours. */
function openProblem(error: unknown, file: string) {
  const code = codeOf(error)
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(file, code)
  const isUnusable =
    /^SQLITE_(BUSY|LOCKED|CANTOPEN|READONLY|PERM|IOERR|FULL|AUTH)/.test(code) || /^E[A-Z]+$/.test(code)
  return isUnusable
    ? problem('data-folder-unusable', { retryable: true, params: { path: file, reason: code } })
    : null
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

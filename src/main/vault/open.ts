import Database from 'better-sqlite3'
import { failure, type Outcome } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { backUpBeforeMigration } from '../sqlite/backup-before-migration.ts'
import { inOrder, migrate, versionOf } from '../sqlite/migrate.ts'
import { startThread } from '../threads.ts'
import { prepareConnection } from './database.ts'
import type { KeyProtector } from './key/key-protector.ts'
import type { NamedKey } from './key-stock.ts'
import type { WorkerSetup } from './messages.ts'
import { joinPair, type PairedClaims } from './pair.ts'
import { systemCode } from './source-file.ts'
import { createVault, type Vault } from './vault.ts'

export interface VaultOptions {
  /** `vault.db`; made when it is not there. */
  readonly file: string
  /** `vault-key.json`. */
  readonly keyFile: string
  readonly protector: KeyProtector
  /** The worker's entry: `vault-worker.js` beside the bundle, or the source itself under Node. */
  readonly workerUrl: URL
  /** `vaultMigrations`, or the same files read otherwise. */
  readonly migrations: Readonly<Record<string, string>>
  readonly clock: () => Date
  readonly newId: () => string
  readonly onDefect: (where: string, error: unknown) => void
  /** What belongs to the vault; not given, it is taken for what it is. */
  readonly pair?: PairedClaims
}

export type OpenCode =
  | 'database-from-newer-version'
  | 'database-damaged'
  | 'data-files-do-not-match'
  | 'data-folder-unusable'
  | 'storage-failed'

/** Starts the vault's threads on the prepared file. The last of the keys encrypts. */
export function startVault(
  options: VaultOptions,
  keys: () => readonly NamedKey[],
): Promise<Outcome<Vault, 'storage-failed'>> {
  const startWorker = () => {
    const named = keys().map(({ keyId, key }) => ({ keyId, key }))
    const setup: WorkerSetup = { role: 'database', file: options.file, keys: named }
    return startThread(options.workerUrl, { workerData: setup })
  }
  return createVault({ ...options, startWorker })
}

/**
 * Makes or migrates the file, on this thread: a few small statements; answers which keys its documents need. Chunks are
 * verified when they are read. A file that cannot be used is kept as it is.
 */
export function prepareFile({
  file,
  clock,
  pair,
  ...options
}: Pick<VaultOptions, 'file' | 'migrations' | 'clock' | 'pair'>): Outcome<{ keyIds: string[] }, OpenCode> {
  const migrations = inOrder(options.migrations)
  try {
    const db = new Database(file)
    try {
      const version = versionOf(db)
      if (version > migrations.length) return failure(problem('database-from-newer-version'))
      prepareConnection(db)
      // Its documents are encrypted in the copy as in the original.
      if (version > 0 && version < migrations.length) backUpBeforeMigration(db, version, clock())
      migrate(db, migrations)
      // A check of the whole file would read every document; these two tables say where each of them is.
      const findings = ['document', 'ingest'].map(table =>
        db.pragma(`quick_check('${table}')`, { simple: true }),
      )
      if (findings.some(finding => finding !== 'ok')) return failure(damaged(file, 'quick-check'))
      const mismatch = pair === undefined ? null : joinPair(db, pair)
      if (mismatch !== null)
        return failure(problem('data-files-do-not-match', { params: { path: file, reason: mismatch } }))
      const keyIds = db.prepare('SELECT DISTINCT key_id FROM ingest WHERE sha256 IS NOT NULL').pluck().all()
      return { ok: true, value: { keyIds: keyIds.map(String) } }
    } finally {
      db.close()
    }
  } catch (error) {
    return failure(openProblem(error, file))
  }
}

function damaged(path: string, reason: string) {
  return problem('database-damaged', { params: { path, reason } })
}

function openProblem(error: unknown, file: string) {
  const reason = systemCode(error)
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(reason)) return damaged(file, reason)
  if (!reason.startsWith('SQLITE_') && !(error instanceof TypeError)) throw error
  // better-sqlite3 throws a TypeError where the folder does not exist.
  return problem('data-folder-unusable', { params: { reason } })
}

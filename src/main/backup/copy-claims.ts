import { closeSync, fsyncSync, openSync } from 'node:fs'
import Database, { type Database as Connection } from 'better-sqlite3'
import { z } from 'zod'
import { type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import { versionOf } from '../sqlite/migrate.ts'
import { editFingerprint } from '../store/edit-fingerprint.ts'
import { referencedDocumentsQuery } from '../store/referenced-documents.ts'

/** 2 MiB. What the copy has not given to the disk yet would be waited for by the next save of somebody who types. */
const pagesAtOnce = 512

/** What a copy of `claims.db` holds. */
export interface ClaimsCopy {
  readonly schema: number
  readonly claims: Record<string, number>
  readonly hashes: readonly Sha256[]
  readonly fingerprint: string
}

/**
 * Copies `claims.db` to `to` by SQLite's online backup, in one read transaction: the program goes on writing meanwhile. The
 * copy is one file without a log, checked by `quick_check` and by the rows of each table, and on the disk when it returns.
 * @throws what SQLite throws; an Error where the copy is not what was copied
 */
export async function copyClaims(from: string, to: string): Promise<ClaimsCopy> {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 10_000 })
  try {
    source.exec('BEGIN')
    const before = rowCounts(source)
    // What is read stays as it was when the transaction began, so that no step begins anew when the program has written.
    await source.backup(to, {
      progress() {
        syncFile(to)
        return pagesAtOnce
      },
    })
    source.exec('COMMIT')
    return checkedCopy(to, before)
  } finally {
    source.close()
  }
}

function checkedCopy(file: string, expected: Record<string, number>): ClaimsCopy {
  const copy = new Database(file, { fileMustExist: true })
  let held: ClaimsCopy
  try {
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('The copy is damaged.')
    const found = rowCounts(copy)
    if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error('The copy lacks rows.')
    held = contentsOf(copy)
  } finally {
    copy.close()
  }
  syncFile(file)
  return held
}

/** What the open database holds; of any schema, also one that this version has not brought up to date yet. */
export function contentsOf(db: Connection): ClaimsCopy {
  const states = z
    .array(z.object({ state: z.string(), count: z.int() }))
    .parse(
      db.prepare('SELECT state, COUNT(*) AS count FROM claim WHERE deleted_at IS NULL GROUP BY state').all(),
    )
  return {
    schema: versionOf(db),
    claims: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    hashes: referencedHashes(db),
    fingerprint: editFingerprint(db),
  }
}

/** Hashes of all bytes that may still be needed. */
export function referencedHashes(db: Connection): Sha256[] {
  return z.array(sha256Schema).parse(db.prepare(referencedDocumentsQuery(db)).pluck().all())
}

/** Rows of each of our own tables; FTS5's inner ones follow from them. */
function rowCounts(db: Connection): Record<string, number> {
  const names = z.array(z.string()).parse(
    db
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND name NOT LIKE 'claim_search%' ORDER BY name`,
      )
      .pluck()
      .all(),
  )
  return Object.fromEntries(
    names.map(name => [name, Number(db.prepare(`SELECT COUNT(*) FROM "${name}"`).pluck().get())]),
  )
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

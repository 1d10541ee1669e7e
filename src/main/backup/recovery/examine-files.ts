import { existsSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import Database from 'better-sqlite3'
import { type Migration, migrate, versionOf } from '../../sqlite/migrate.ts'
import { applicationId, inspectFile } from '../../store/inspect-file.ts'

/** What of `claims.db` can be used: all of it, row by row, or, where a newer version wrote it, nothing. */
export function examineClaims(file: string, migrations: readonly Migration[]): 'sound' | 'damaged' | 'newer' {
  try {
    const found = inspectFile(file)
    if (found.is !== 'database') return 'damaged'
    if (found.version > migrations.length) return 'newer'
    const isOurs = found.version > 0 && found.applicationId === applicationId
    return isOurs && passes(file, db => isWhole(db, ['quick_check(1)']) && isAsMade(db, migrations))
      ? 'sound'
      : 'damaged'
  } catch {
    // Whatever stops the look stops the program as well.
    return 'damaged'
  }
}

/** Whether `vault.db` can be used as it is; its chunks are verified when they are read. */
export function isSoundVault(file: string): boolean {
  const checks = ["quick_check('document')", "quick_check('ingest')"]
  return existsSync(file) && passes(file, db => isWhole(db, checks))
}

function passes(file: string, look: (db: Database.Database) => boolean): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return look(db)
  } catch {
    return false
  } finally {
    db?.close()
  }
}

function isWhole(db: Database.Database, checks: readonly string[]): boolean {
  return checks.every(check => db.pragma(check, { simple: true }) === 'ok')
}

/** Whether the tables are those that the migrations make: SQLite's checks take the definitions at their word. */
function isAsMade(db: Database.Database, migrations: readonly Migration[]): boolean {
  const made = new Database(':memory:')
  try {
    migrate(made, migrations.slice(0, versionOf(db)))
    return isDeepStrictEqual(definitions(db), definitions(made))
  } finally {
    made.close()
  }
}

/** Without what SQLite adds by itself. */
function definitions(db: Database.Database): unknown[] {
  return db
    .prepare(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'
       ORDER BY type, name`,
    )
    .all()
}

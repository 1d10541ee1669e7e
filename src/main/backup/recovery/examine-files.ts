import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { applicationId, inspectFile } from '../../store/inspect-file.ts'

/** What of `claims.db` can be used: all of it, row by row, or, where a newer version wrote it, nothing. */
export function examineClaims(file: string, newestSchema: number): 'sound' | 'damaged' | 'newer' {
  try {
    const found = inspectFile(file)
    if (found.is !== 'database') return 'damaged'
    if (found.version > newestSchema) return 'newer'
    const isOurs = found.version > 0 && found.applicationId === applicationId
    return isOurs && passes(file, ['quick_check(1)']) ? 'sound' : 'damaged'
  } catch {
    // Whatever stops the look stops the program as well.
    return 'damaged'
  }
}

/** Whether `vault.db` can be used as it is; its chunks are verified when they are read. */
export function isSoundVault(file: string): boolean {
  return existsSync(file) && passes(file, ["quick_check('document')", "quick_check('ingest')"])
}

function passes(file: string, checks: readonly string[]): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    for (const check of checks) if (db.pragma(check, { simple: true }) !== 'ok') return false
    return true
  } catch {
    return false
  } finally {
    db?.close()
  }
}

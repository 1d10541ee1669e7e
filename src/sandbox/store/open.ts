import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export type ServiceDatabase = Database.Database

/** Opens, or makes, `service.db` in the data folder. */
export function openServiceDatabase(dataFolder: string): ServiceDatabase {
  mkdirSync(dataFolder, { recursive: true })
  const db = new Database(join(dataFolder, 'service.db'))
  db.pragma('journal_mode = WAL')
  // What was acknowledged must survive a power cut: tests of exactly-once rely on it.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.exec(readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'))
  return db
}

/** Forgets all claims, comments, uploads and who is signed in; settings and the numbering of changes stay. */
export function emptyTables(db: ServiceDatabase): void {
  db.transaction(() => {
    for (const table of [
      'answered',
      'comment',
      'submitted_from',
      'disputed',
      'competition',
      'claim',
      'change',
      'upload',
      'sign_in_record',
    ])
      db.exec(`DELETE FROM ${table}`)
  })()
}

import Database, { type Database as Connection } from 'better-sqlite3'

/** Sets a connection to `vault.db` up; what SQLite throws comes through. */
export function prepareConnection(db: Connection): void {
  // The largest page: a chunk of 1 MiB takes 16 of them. It and auto_vacuum count only before the first table is made.
  db.pragma('page_size = 65536')
  // The sweep gives free pages back piecemeal; a full VACUUM would write the whole file anew.
  db.pragma('auto_vacuum = INCREMENTAL')
  // A rollback journal writes appended pages once, WAL twice (design, section 3).
  db.pragma('journal_mode = TRUNCATE')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // In KiB. Small, so that pages of a long ingest reach the file early: chunks pass through once.
  db.pragma('cache_size = -2048')
}

/** Opens `vault.db`, which `openSafe` has made or brought up to date. */
export function connect(file: string): Connection {
  const db = new Database(file, { fileMustExist: true })
  prepareConnection(db)
  return db
}

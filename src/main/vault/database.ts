import Database, { type Database as Connection } from 'better-sqlite3'

/**
 * How a file of documents is laid out, which counts only before its first table is made. Of a file that is there already
 * nothing is written: `auto_vacuum` alone would, with each opening, also where the file is damaged and must stay as it is.
 */
export function layOutNewFile(db: Connection): void {
  if (db.pragma('page_count', { simple: true }) !== 0) return
  // The largest page: a chunk of 1 MiB takes 16 of them.
  db.pragma('page_size = 65536')
  // The sweep gives free pages back piecemeal; a full VACUUM would write the whole file anew.
  db.pragma('auto_vacuum = INCREMENTAL')
}

/** Sets a connection to `vault.db` up; what SQLite throws comes through. */
export function prepareConnection(db: Connection): void {
  layOutNewFile(db)
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

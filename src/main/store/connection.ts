import type Database from 'better-sqlite3'

/** What each connection that writes to claims.db is told, and the file does not keep. */
export function setUpConnection(db: Database.Database): void {
  // A commit is on disk when it returns: with NORMAL, WAL could lose the last ones when the power fails.
  db.pragma('synchronous = FULL')
  // A commit that fills the log waits until all of it is in the file: 16 MiB make that seldom.
  db.pragma('wal_autocheckpoint = 2048')
  // A statement that sets off a trigger can be taken back alone: the pages for that are kept in a file otherwise, which
  // makes such a statement twice as slow.
  db.pragma('temp_store = MEMORY')
  // Off by default in SQLite, for compatibility with its past.
  db.pragma('foreign_keys = ON')
}

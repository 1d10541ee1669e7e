import Database from 'better-sqlite3'

// The vault's worker with a database that may not grow beyond so many pages of 64 KiB: SQLite then reports a full disk, as it
// does where there is no room in the file system, and everybody may set it.
const maxPages = 280 * 16

const setPragma = Database.prototype.pragma
Database.prototype.pragma = function pragma(source, options) {
  const answer = setPragma.call(this, source, options)
  if (source.startsWith('cache_size')) setPragma.call(this, `max_page_count = ${maxPages}`)
  return answer
}
await import('../../src/main/vault/vault-worker.ts')

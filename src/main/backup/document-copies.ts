import Database from 'better-sqlite3'
import { z } from 'zod'
import { sha256Schema } from '../../shared/domain/identifiers.ts'
import type { SealedChunk } from '../vault/chunk-cipher.ts'
import { layOutNewFile } from '../vault/database.ts'
import type { KeptDocument } from './manifest.ts'

/**
 * `documents.db` of a folder of backups: each document once for all backups, in the very chunks of `vault.db`, so that no key
 * is needed to copy or to restore them. A document that was encrypted anew is another copy.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS document (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    key_id TEXT NOT NULL,
    ingest_id INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    chunk_count INTEGER NOT NULL,
    stored_at TEXT NOT NULL,
    is_whole INTEGER NOT NULL DEFAULT 0,   -- 1 with its last chunk
    UNIQUE (sha256, key_id, ingest_id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS chunk (
    document INTEGER NOT NULL REFERENCES document (number),
    position INTEGER NOT NULL,
    nonce BLOB NOT NULL,
    tag BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (document, position)
  ) STRICT;`

const copyRow = z.object({
  number: z.int(),
  sha256: sha256Schema,
  keyId: z.string(),
  ingestId: z.int(),
  sizeBytes: z.int(),
  chunkCount: z.int(),
  storedAt: z.string(),
})
export type DocumentCopy = z.infer<typeof copyRow>
const bytesColumn = z.instanceof(Uint8Array)
const chunkRow = z.object({ nonce: bytesColumn, tag: bytesColumn, bytes: bytesColumn })

const columns = `number, sha256, key_id AS keyId, ingest_id AS ingestId, size_bytes AS sizeBytes,
  chunk_count AS chunkCount, stored_at AS storedAt`

export type DocumentCopies = ReturnType<typeof openDocumentCopies>

/** Opens the file, or makes it. @throws what SQLite throws */
export function openDocumentCopies(file: string) {
  const db = new Database(file)
  // As `vault.db`, for the same reasons (vault/database.ts).
  layOutNewFile(db)
  db.pragma('journal_mode = TRUNCATE')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.exec(schema)

  const find = db.prepare(
    `SELECT ${columns} FROM document WHERE is_whole = 1 AND sha256 = ? AND key_id = ? AND ingest_id = ?`,
  )
  const newestOf = db.prepare(
    `SELECT ${columns} FROM document WHERE is_whole = 1 AND sha256 = ? ORDER BY number DESC LIMIT 1`,
  )
  const all = db.prepare(`SELECT ${columns} FROM document WHERE is_whole = 1`)
  const unfinished = db.prepare('SELECT number FROM document WHERE is_whole = 0').pluck()
  const add = db.prepare(`
    INSERT INTO document (sha256, key_id, ingest_id, size_bytes, chunk_count, stored_at) VALUES (?, ?, ?, ?, ?, ?)`)
  const addChunk = db.prepare(
    'INSERT INTO chunk (document, position, nonce, tag, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  const complete = db.prepare('UPDATE document SET is_whole = 1 WHERE number = ?')
  const chunk = db.prepare('SELECT nonce, tag, bytes FROM chunk WHERE document = ? AND position = ?')
  const removeChunks = db.prepare('DELETE FROM chunk WHERE document = ?')
  const removeDocument = db.prepare('DELETE FROM document WHERE number = ?')
  const copyOf = (row: unknown) => (row === undefined ? undefined : copyRow.parse(row))
  const remove = db.transaction((number: number) => {
    removeChunks.run(number)
    removeDocument.run(number)
  })

  return {
    find: ({ sha256, keyId, ingestId }: Omit<KeptDocument, 'sizeBytes'>) =>
      copyOf(find.get(sha256, keyId, ingestId)),
    newestOf: (sha256: string) => copyOf(newestOf.get(sha256)),
    all: () => z.array(copyRow).parse(all.all()),
    begin: () => void db.exec('BEGIN IMMEDIATE'),
    commit: () => void db.exec('COMMIT'),
    rollBack: () => void (db.inTransaction && db.exec('ROLLBACK')),
    add: (document: Omit<DocumentCopy, 'number'>): number => {
      const { sha256, keyId, ingestId, sizeBytes, chunkCount, storedAt } = document
      return Number(add.run(sha256, keyId, ingestId, sizeBytes, chunkCount, storedAt).lastInsertRowid)
    },
    addChunk: (number: number, position: number, { nonce, tag, bytes }: SealedChunk) =>
      void addChunk.run(number, position, nonce, tag, bytes),
    complete: (number: number) => void complete.run(number),
    chunk(number: number, position: number): SealedChunk | undefined {
      const row = chunk.get(number, position)
      return row === undefined ? undefined : chunkRow.parse(row)
    },
    remove: (number: number) => void remove(number),
    /** What a copying that was cut off has left. */
    removeUnfinished() {
      for (const number of z.array(z.int()).parse(unfinished.all())) remove(number)
    },
    /** Gives the room of removed copies back to the file system. */
    giveBack: () => void db.pragma('incremental_vacuum'),
    quickCheck: () => db.pragma("quick_check('document')", { simple: true }) === 'ok',
    close: () => void db.close(),
  }
}

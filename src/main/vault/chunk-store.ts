import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { sha256Schema } from '../../shared/domain/identifiers.ts'
import type { SealedChunk } from './chunk-cipher.ts'

const documentRow = z.object({
  ingestId: z.int(),
  /** Of the key that encrypts its chunks. */
  keyId: z.string(),
  sizeBytes: z.int(),
  chunkCount: z.int(),
  storedAt: z.string(),
})
export type StoredDocument = z.infer<typeof documentRow>

const bytesColumn = z.instanceof(Uint8Array)
const chunkRow = z.object({ nonce: bytesColumn, tag: bytesColumn, bytes: bytesColumn })
const heldRow = z.object({ sha256: sha256Schema, sizeBytes: z.int() })
const ingestRow = z.object({ id: z.int(), sha256: sha256Schema.nullable() })

export interface NewDocument {
  readonly sha256: string
  readonly sizeBytes: number
  readonly chunkCount: number
  readonly at: string
  readonly seal: Uint8Array
}

export type ChunkReader = ReturnType<typeof chunkReader>

/** What a file of every version has: a backup, and what is brought back of a damaged file, are made before it is migrated. */
export function chunkReader(db: Database) {
  const findDocument = db.prepare(
    `SELECT ingest.id AS ingestId, key_id AS keyId, size_bytes AS sizeBytes, chunk_count AS chunkCount,
       stored_at AS storedAt
     FROM document JOIN ingest USING (sha256) WHERE sha256 = ?`,
  )
  const findChunk = db.prepare('SELECT nonce, tag, bytes FROM chunk WHERE ingest_id = ? AND position = ?')
  return {
    findDocument(sha256: string): StoredDocument | undefined {
      const row = findDocument.get(sha256)
      return row === undefined ? undefined : documentRow.parse(row)
    },
    findChunk(ingestId: number, position: number): SealedChunk | undefined {
      const row = findChunk.get(ingestId, position)
      return row === undefined ? undefined : chunkRow.parse(row)
    },
  }
}

export type ChunkStore = ReturnType<typeof chunkStore>

/** The rows of `vault.db`. Transactions are the caller's: an ingest keeps one open while it waits for the next chunk. */
export function chunkStore(db: Database) {
  const addIngest = db.prepare('INSERT INTO ingest (key_id, started_at) VALUES (?, ?)')
  const addChunk = db.prepare(
    'INSERT INTO chunk (ingest_id, position, nonce, tag, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  const addDocument = db.prepare(
    'INSERT INTO document (sha256, size_bytes, chunk_count, stored_at) VALUES (?, ?, ?, ?)',
  )
  const nameIngest = db.prepare('UPDATE ingest SET sha256 = ?, seal = ? WHERE id = ?')
  const findSeal = db.prepare('SELECT seal FROM ingest WHERE id = ?').pluck()
  const allIngests = db.prepare('SELECT id, sha256 FROM ingest')
  const heldDocuments = db.prepare('SELECT sha256, size_bytes AS sizeBytes FROM document ORDER BY rowid')
  const underOtherKey = db.prepare(
    `SELECT sha256, size_bytes AS sizeBytes
     FROM document JOIN ingest USING (sha256) WHERE key_id <> ? ORDER BY ingest.id`,
  )
  const removeDocument = db.prepare('DELETE FROM document WHERE sha256 = ?')
  const lastPosition = db.prepare('SELECT max(position) FROM chunk WHERE ingest_id = ?').pluck()
  const removeChunks = db.prepare('DELETE FROM chunk WHERE ingest_id = ? AND position >= ?')
  const removeIngest = db.prepare('DELETE FROM ingest WHERE id = ?')

  const fileBytes = db
    .prepare('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size')
    .pluck()

  const hideDocument = db.transaction((ingestId: number, sha256: string) => {
    nameIngest.run(null, null, ingestId)
    removeDocument.run(sha256)
  })
  const removeSome = db.transaction((ingestId: number, count: number): boolean => {
    const last = z.int().nullable().parse(lastPosition.get(ingestId))
    const from = last === null ? 0 : last + 1 - count
    removeChunks.run(ingestId, from)
    if (from <= 0) removeIngest.run(ingestId)
    return from > 0
  })

  return {
    ...chunkReader(db),
    addIngest: (keyId: string, at: string): number => Number(addIngest.run(keyId, at).lastInsertRowid),
    addChunk(ingestId: number, position: number, { nonce, tag, bytes }: SealedChunk): void {
      addChunk.run(ingestId, position, nonce, tag, bytes)
    },
    /** Makes a document of the ingest's chunks. */
    nameIngest(ingestId: number, document: NewDocument): void {
      addDocument.run(document.sha256, document.sizeBytes, document.chunkCount, document.at)
      nameIngest.run(document.sha256, document.seal, ingestId)
    },
    /** What vouches for the hash of the ingest's document; null where nothing does. */
    findSeal: (ingestId: number): Uint8Array | null =>
      bytesColumn.nullable().parse(findSeal.get(ingestId) ?? null),
    /** In the order in which they came. */
    documents: () => z.array(heldRow).parse(heldDocuments.all()),
    /** Of the database as it is with its last commit. */
    fileBytes: () => z.int().parse(fileBytes.get()),
    /** The document's chunks are from now on those of another ingest, in the caller's transaction; the old ingest is dead. */
    moveDocument(
      sha256: string,
      fromIngestId: number,
      to: { readonly ingestId: number; readonly seal: Uint8Array | null },
    ): void {
      nameIngest.run(null, null, fromIngestId)
      nameIngest.run(sha256, to.seal, to.ingestId)
    },
    /** Documents that another key than this one encrypts. */
    underOtherKey: (keyId: string) => z.array(heldRow).parse(underOtherKey.all(keyId)),
    ingests: () => z.array(ingestRow).parse(allIngests.all()),
    /** The document is gone at once; its chunks are then those of a dead ingest. */
    hideDocument(ingestId: number, sha256: string): void {
      hideDocument(ingestId, sha256)
    },
    /** Removes up to `count` of the ingest's last chunks, and with the last of all the ingest; false when nothing is left. */
    removeSome: (ingestId: number, count: number): boolean => removeSome(ingestId, count),
    /** Gives up to `pages` free pages back to the file system; false when there was nothing to give. */
    giveBack(pages: number): boolean {
      const free = () => z.int().parse(db.pragma('freelist_count', { simple: true }))
      const before = free()
      db.pragma(`incremental_vacuum(${pages})`)
      return free() < before
    },
    isInTransaction: () => db.inTransaction,
    begin: () => void db.exec('BEGIN IMMEDIATE'),
    commit: () => void db.exec('COMMIT'),
    /** SQLite has rolled back by itself where the disk was full. */
    rollBack: () => void (db.inTransaction && db.exec('ROLLBACK')),
  }
}

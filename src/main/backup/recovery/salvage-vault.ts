import { existsSync } from 'node:fs'
import Database, { type Database as Connection } from 'better-sqlite3'
import { z } from 'zod'
import type { Sha256 } from '../../../shared/domain/identifiers.ts'
import { type ChunkReader, chunkReader, type StoredDocument } from '../../vault/chunk-store.ts'
import { documentsFileOf } from '../backup-folder.ts'
import { type DocumentCopies, openDocumentCopies } from '../document-copies.ts'
import { countOn, newVault, restoreDocument } from '../restore/stage-backup.ts'
import { readableRows } from './readable-rows.ts'

export interface VaultSalvage {
  /** Of the backups. */
  readonly folder: string
  readonly presentVault: string
  /** The files that take their place, the claims among them. */
  readonly staged: { readonly claims: string; readonly vault: string }
  readonly vaultMigrations: Readonly<Record<string, string>>
  /** What the claims refer to. */
  readonly hashes: readonly Sha256[]
  /** Keys that will be there. */
  readonly keyIds: readonly string[]
}

/** Puts a vault together of what the present one still gives and of the backups' copies; answers what is in neither. */
export function salvageVault(salvage: VaultSalvage): Sha256[] {
  const { presentVault, staged, hashes, keyIds } = salvage
  const copiesFile = documentsFileOf(salvage.folder)
  // Not made, where there is no backup or its drive is away.
  const copies = existsSync(copiesFile) ? openDocumentCopies(copiesFile) : null
  const present = openPresent(presentVault)
  const vault = newVault(staged, salvage.vaultMigrations)
  try {
    // A copy was read back and hashed; what lies in a damaged file may look whole and not be.
    const missing = hashes.filter(
      sha256 => !fromCopies(vault, copies, sha256, keyIds) && !fromPresent(vault, present, sha256, keyIds),
    )
    countOn(vault, copies, presentVault)
    return missing
  } finally {
    vault.close()
    present?.db.close()
    copies?.close()
  }
}

interface PresentVault {
  readonly db: Connection
  readonly store: ChunkReader
  readonly documents: ReadonlyMap<string, StoredDocument>
}

const documentRow = z.object({
  sha256: z.string(),
  size_bytes: z.int(),
  chunk_count: z.int(),
  stored_at: z.string(),
})
const ingestRow = z.object({ id: z.int(), sha256: z.string(), key_id: z.string() })

/** Null where not even its tables can be found: the backups' copies must do. */
function openPresent(file: string): PresentVault | null {
  if (!existsSync(file)) return null
  let db: Connection | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return { db, store: chunkReader(db), documents: documentsIn(db) }
  } catch {
    db?.close()
    return null
  }
}

/** Read row by row, past damaged pages, and without an index that may be damaged as well. */
function documentsIn(db: Connection): ReadonlyMap<string, StoredDocument> {
  const ingests = readableRows(db, 'ingest').rows.flatMap(row => ingestRow.safeParse(row).data ?? [])
  const ingestOf = new Map(ingests.map(ingest => [ingest.sha256, ingest]))
  const documents = readableRows(db, 'document').rows.flatMap(row => documentRow.safeParse(row).data ?? [])
  return new Map(
    documents.flatMap(({ sha256, size_bytes: sizeBytes, chunk_count: chunkCount, stored_at: storedAt }) => {
      const ingest = ingestOf.get(sha256)
      if (ingest === undefined) return []
      return [[sha256, { ingestId: ingest.id, keyId: ingest.key_id, sizeBytes, chunkCount, storedAt }]]
    }),
  )
}

function fromCopies(
  vault: Connection,
  copies: DocumentCopies | null,
  sha256: Sha256,
  keyIds: readonly string[],
): boolean {
  const copy = copies?.newestOf(sha256)
  if (copies === null || copy === undefined || !keyIds.includes(copy.keyId)) return false
  return isWritten(() => restoreDocument(vault, copies, copy))
}

/** As it lies there, chunk by chunk: what it is worth shows when it is read, by its tags and its hash. */
function fromPresent(
  vault: Connection,
  present: PresentVault | null,
  sha256: Sha256,
  keyIds: readonly string[],
): boolean {
  const document = present?.documents.get(sha256)
  if (present === null || document === undefined || !keyIds.includes(document.keyId)) return false
  const { ingestId } = document
  const chunks = { chunk: (_: number, position: number) => present.store.findChunk(ingestId, position) }
  return isWritten(() => restoreDocument(vault, chunks, { ...document, number: 0, sha256 }))
}

/** False where a page cannot be read, or the document does not fit beside what is there already. */
function isWritten(write: () => boolean): boolean {
  try {
    return write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^SQLITE_(CORRUPT|IOERR|NOTADB|CONSTRAINT)/.test(code)) throw error
    return false
  }
}

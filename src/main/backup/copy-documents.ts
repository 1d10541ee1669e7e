import { createHash, randomInt } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Sha256 } from '../../shared/domain/identifiers.ts'
import { unsealChunk } from '../vault/chunk-cipher.ts'
import type { ChunkReader, StoredDocument } from '../vault/chunk-store.ts'
import type { KeyStock } from '../vault/key-stock.ts'
import { release } from '../vault/own-buffer.ts'
import { type DocumentCopies, type DocumentCopy, openDocumentCopies } from './document-copies.ts'
import type { KeptDocument } from './manifest.ts'

export interface CopyRequest {
  readonly store: ChunkReader
  /** Null where the vault is locked, or not open: copies are then not checked by their hashes. */
  readonly keys: Pick<KeyStock, 'find'> | null
  /** `documents.db` of the backups' folder. */
  readonly file: string
  /** What the copy of `claims.db` refers to. */
  readonly hashes: readonly Sha256[]
  readonly signal: AbortSignal
}

/** What each document needs. */
type Source = Pick<CopyRequest, 'store' | 'keys' | 'signal'>

export interface Copied {
  readonly documents: readonly KeptDocument[]
  /** Neither whole in the vault nor copied before. */
  readonly missing: readonly Sha256[]
}

/** Chunks to a transaction: 32 MiB, as elsewhere. */
const chunksPerCommit = 32
/** Of the copies made by earlier backups, so many are read again with each. */
const sampleSize = 3

/**
 * Copies those documents that no earlier backup has. Each new copy is read back from the file and its hash compared, and a
 * sample of the older ones; one that was damaged on the backup's disk is copied anew. What else wants the vault has its
 * turn between two chunks. @throws what SQLite throws, and the signal's reason
 */
export async function copyDocuments(request: CopyRequest): Promise<Copied> {
  const copies = openDocumentCopies(request.file)
  try {
    copies.removeUnfinished()
    await checkSample(copies, request)
    const documents: KeptDocument[] = []
    const missing: Sha256[] = []
    for (const sha256 of request.hashes) {
      // Gone or damaged in the vault, a copy made while it was whole counts all the same.
      const copy = (await copyOne(copies, sha256, request)) ?? copies.newestOf(sha256)
      if (copy === undefined) missing.push(sha256)
      else documents.push(kept(copy))
    }
    return { documents, missing }
  } finally {
    copies.close()
  }
}

const kept = ({ sha256, sizeBytes, keyId, ingestId }: DocumentCopy): KeptDocument => ({
  sha256,
  sizeBytes,
  keyId,
  ingestId,
})

async function copyOne(
  copies: DocumentCopies,
  sha256: Sha256,
  source: Source,
): Promise<DocumentCopy | undefined> {
  const { store, keys, signal } = source
  const document = store.findDocument(sha256)
  if (document === undefined) return undefined
  const known = copies.find({ sha256, ...document })
  if (known !== undefined) return known
  const number = await writeCopy(copies, { sha256, document }, source)
  const copy = copies.find({ sha256, ...document })
  if (
    number !== null &&
    copy !== undefined &&
    (keys === null || (await isWhole(copies, copy, { keys, signal })))
  )
    return copy
  if (number !== null) copies.remove(number)
  // Encrypted anew meanwhile: its chunks are now others.
  const now = store.findDocument(sha256)
  return now === undefined || now.ingestId === document.ingestId ? undefined : copyOne(copies, sha256, source)
}

/** The copy's number; null where a chunk is missing. */
async function writeCopy(
  copies: DocumentCopies,
  { sha256, document }: { readonly sha256: Sha256; readonly document: StoredDocument },
  { store, signal }: Source,
): Promise<number | null> {
  copies.begin()
  try {
    const number = copies.add({ sha256, ...document })
    for (let position = 0; position < document.chunkCount; position += 1) {
      const chunk = store.findChunk(document.ingestId, position)
      if (chunk === undefined) {
        copies.commit()
        copies.remove(number)
        return null
      }
      copies.addChunk(number, position, chunk)
      release(chunk.bytes)
      if ((position + 1) % chunksPerCommit === 0) {
        copies.commit()
        copies.begin()
      }
      await turn()
      signal.throwIfAborted()
    }
    copies.complete(number)
    copies.commit()
    return number
  } catch (error) {
    copies.rollBack()
    throw error
  }
}

async function checkSample(copies: DocumentCopies, { keys, hashes, signal }: CopyRequest): Promise<void> {
  if (keys === null) return
  const wanted = new Set(hashes)
  const older = copies
    .all()
    .filter(({ sha256, keyId }) => wanted.has(sha256) && keys.find(keyId) !== undefined)
  for (let checked = 0; checked < sampleSize && older.length > 0; checked += 1) {
    const [copy] = older.splice(randomInt(older.length), 1)
    if (copy !== undefined && !(await isWhole(copies, copy, { keys, signal }))) copies.remove(copy.number)
  }
}

/** Whether each chunk's tag and the document's hash are right. */
async function isWhole(
  copies: Pick<DocumentCopies, 'chunk'>,
  { number, sha256, keyId, ingestId, chunkCount }: DocumentCopy,
  { keys, signal }: { readonly keys: Pick<KeyStock, 'find'>; readonly signal: AbortSignal },
): Promise<boolean> {
  const key = keys.find(keyId)
  if (key === undefined) return false
  const hash = createHash('sha256')
  for (let position = 0; position < chunkCount; position += 1) {
    const sealed = copies.chunk(number, position)
    const plain = sealed === undefined ? null : unsealChunk(key, { ingestId, position }, sealed)
    if (plain === null) return false
    hash.update(plain)
    release(plain)
    await turn()
    signal.throwIfAborted()
  }
  return hash.digest('hex') === sha256
}

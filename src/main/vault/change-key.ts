import { setImmediate as turn } from 'node:timers/promises'
import { chunkBytes, sealChunk } from './chunk-cipher.ts'
import type { StoredDocument } from './chunk-store.ts'
import { sealDocument } from './document-seal.ts'
import { release } from './own-buffer.ts'
import { isVouchedFor, plainChunk, type Shelf } from './retrieve.ts'
import { removeIngest } from './sweep.ts'

/** Chunks to a transaction: 32 MiB, so that reading is never held up for long. */
const chunksPerCommit = 32

export interface ChangeRequest {
  readonly at: string
  readonly signal: AbortSignal
  /** Plain bytes done of this document. */
  progress(doneBytes: number): void
}

/**
 * Encrypts a document anew with the current key, beside its old chunks, which go when the new ones are complete: cut off
 * anywhere, one of the two is whole, and the other is a dead ingest for the sweep. Throws what SQLite throws.
 */
export async function encryptAnew(
  shelf: Shelf,
  sha256: string,
  request: ChangeRequest,
): Promise<'done' | 'damaged' | 'cancelled'> {
  const { store, keys } = shelf
  const document = store.findDocument(sha256)
  const { keyId, key } = keys.current()
  // Swept, or encrypted anew, since the list was made.
  if (document === undefined || document.keyId === keyId) return 'done'
  store.begin()
  const ingestId = store.addIngest(keyId, request.at)
  let isMoved = false
  try {
    const end = await copyChunks(shelf, document, { ingestId, key }, request)
    if (end !== 'done') return end
    // A hash that nothing vouched for stays so: it was not reckoned here.
    const seal = isVouchedFor(shelf, sha256, document)
      ? sealDocument(key, { ...document, sha256, ingestId })
      : null
    store.moveDocument(sha256, document.ingestId, { ingestId, seal })
    store.commit()
    isMoved = true
    return 'done'
  } finally {
    if (!isMoved) store.rollBack()
    await removeIngest(store, isMoved ? document.ingestId : ingestId)
  }
}

async function copyChunks(
  shelf: Shelf,
  document: StoredDocument,
  { ingestId, key }: { readonly ingestId: number; readonly key: Parameters<typeof sealChunk>[0] },
  { signal, progress }: ChangeRequest,
): Promise<'done' | 'damaged' | 'cancelled'> {
  const { store } = shelf
  for (let position = 0; position < document.chunkCount; position += 1) {
    const plain = plainChunk(shelf, document, position)
    if (plain === null) return 'damaged'
    const sealed = sealChunk(key, { ingestId, position }, plain)
    store.addChunk(ingestId, position, sealed)
    release(plain)
    release(sealed.bytes)
    progress(Math.min((position + 1) * chunkBytes, document.sizeBytes))
    if ((position + 1) % chunksPerCommit === 0) {
      store.commit()
      store.begin()
    }
    // Reads that were asked for meanwhile are answered now.
    await turn()
    if (signal.aborted) return 'cancelled'
  }
  return 'done'
}

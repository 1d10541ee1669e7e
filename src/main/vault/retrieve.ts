import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { chunkBytes, unsealChunk } from './chunk-cipher.ts'
import type { ChunkStore, StoredDocument } from './chunk-store.ts'
import { isSealed } from './document-seal.ts'
import type { KeyStock } from './key-stock.ts'
import { release } from './own-buffer.ts'

export interface Shelf {
  readonly store: ChunkStore
  readonly keys: KeyStock
}

/** Whether the document's seal is right: then its hash is, as soon as each chunk's tag is. */
export function isVouchedFor({ store, keys }: Shelf, sha256: string, document: StoredDocument): boolean {
  const key = keys.find(document.keyId)
  return key !== undefined && isSealed(key, { ...document, sha256 }, store.findSeal(document.ingestId))
}

/** The plain bytes of a document's chunk; null where it or its key is missing, too short or too long, or its tag does not fit. */
export function plainChunk(
  { store, keys }: Shelf,
  document: StoredDocument,
  position: number,
): Uint8Array<ArrayBuffer> | null {
  const { ingestId, keyId, sizeBytes } = document
  const key = keys.find(keyId)
  const sealed = store.findChunk(ingestId, position)
  if (key === undefined || sealed === undefined) return null
  const plain = unsealChunk(key, { ingestId, position }, sealed)
  release(sealed.bytes)
  const expected = Math.min(chunkBytes, sizeBytes - position * chunkBytes)
  return plain?.length === expected ? plain : null
}

/** Plain bytes from `start` to the end of the chunk that holds it; none from the document's end on. */
export function readFrom(
  shelf: Shelf,
  sha256: string,
  start: number,
): Outcome<Uint8Array<ArrayBuffer>, 'document-not-found' | 'document-damaged'> {
  const document = shelf.store.findDocument(sha256)
  if (document === undefined) return failure(problem('document-not-found'))
  if (start >= document.sizeBytes) return success(new Uint8Array())
  const plain = plainChunk(shelf, document, Math.floor(start / chunkBytes))
  if (plain === null) return failure(problem('document-damaged'))
  const skipped = start % chunkBytes
  // A copy: what crosses to the other thread is the whole buffer.
  return success(skipped === 0 ? plain : new Uint8Array(plain.subarray(skipped)))
}

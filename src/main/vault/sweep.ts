import { setImmediate as turn } from 'node:timers/promises'
import type { ChunkStore } from './chunk-store.ts'

// Chunks to a transaction, and 64 KiB pages: 32 MiB each, so that reading is never held up for long.
const chunksAtOnce = 32
const pagesAtOnce = 512

/** Removes an ingest with its chunks, in pieces between which others get their turn; one that has a document loses it first. */
export async function removeIngest(store: ChunkStore, ingestId: number): Promise<void> {
  while (store.removeSome(ingestId, chunksAtOnce)) await turn()
}

/** Removes dead ingests and every document that `isKept` refuses; how many documents. No ingest may be running. */
export async function sweep(store: ChunkStore, isKept: (sha256: string) => boolean): Promise<number> {
  let removedDocuments = 0
  for (const found of store.ingests()) {
    if (found.sha256 !== null) {
      if (isKept(found.sha256)) continue
      store.hideDocument(found.id, found.sha256)
      removedDocuments += 1
    }
    await removeIngest(store, found.id)
  }
  while (store.giveBack(pagesAtOnce)) await turn()
  return removedDocuments
}

import { setImmediate as turn } from 'node:timers/promises'
import type { ChunkStore } from './chunk-store.ts'
import { systemCode } from './source-file.ts'

// Chunks to a transaction, and 64 KiB pages: 32 MiB each, so that reading is never held up for long.
const chunksAtOnce = 32
const pagesAtOnce = 512

/** Removes an ingest with its chunks, in pieces between which others get their turn; one that has a document loses it first. */
export async function removeIngest(store: ChunkStore, ingestId: number): Promise<void> {
  while (withRoom(chunksAtOnce, count => store.removeSome(ingestId, count))) await turn()
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
  await giveBack(store)
  return removedDocuments
}

/** Gives free pages back to the file system, in pieces as well. */
export async function giveBack(store: ChunkStore): Promise<void> {
  while (givesBack(store)) await turn()
}

function givesBack(store: ChunkStore): boolean {
  try {
    return withRoom(pagesAtOnce, pages => store.giveBack(pages))
  } catch (error) {
    if (!isFull(error)) throw error
    // Not the smallest step fits on the disk: the pages stay free for what comes in, until a later sweep.
    return false
  }
}

/** Even removing needs room, for the journal: on a full disk, does less at a time. Throws where the least is too much. */
function withRoom<T>(most: number, work: (count: number) => T): T {
  for (let count = most; ; count = Math.ceil(count / 4)) {
    try {
      return work(count)
    } catch (error) {
      if (!isFull(error) || count === 1) throw error
    }
  }
}

const isFull = (error: unknown) => systemCode(error) === 'SQLITE_FULL'

import type { KeyObject } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { sha256Schema } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { sealChunk } from './chunk-cipher.ts'
import type { CommitGroup } from './commit-group.ts'
import { sealDocument } from './document-seal.ts'
import type { EarlyFlush } from './early-flush.ts'
import type { FileJob, FileJobs } from './file-jobs.ts'
import type { FileSource, ReadReport, SourceCode, Stored } from './messages.ts'
import { release } from './own-buffer.ts'
import type { Shelf } from './retrieve.ts'
import { giveBack, removeIngest } from './sweep.ts'
import { examine } from './verify.ts'

/**
 * Chunks to a transaction: 640 MiB. Pages spill into the file as they come, so that a long transaction takes no memory; each
 * commit waits for the disk several times, but not long, since the early flush keeps up with it.
 */
const chunksPerCommit = 640

/** A file larger than this does not make those before it wait for its commit. */
const sharingBytes = 4 * 1024 * 1024

export interface IngestParts extends Shelf {
  readonly files: FileJobs
  readonly flush: EarlyFlush
  readonly group: CommitGroup
}

/** A document whose rows are written; it is stored when `whenDurable` says so. */
export interface TakenIn {
  readonly stored: Stored
  readonly whenDurable: ReturnType<CommitGroup['join']>
}

export interface IngestRequest {
  readonly source: FileSource
  readonly at: string
  readonly signal: AbortSignal
  progress(doneBytes: number, totalBytes: number): void
}

/**
 * Takes a file in, as a member of the group. Its chunks go into the vault as they come; in the end they make the document, or
 * are dropped where the same bytes are there already, whole: adding a file again heals what the disk has damaged. Whatever
 * else happens, nothing is left behind. Throws what SQLite throws.
 */
export async function ingest(
  parts: IngestParts,
  request: IngestRequest,
): Promise<Outcome<TakenIn, SourceCode>> {
  const { store, group } = parts
  const { keyId, key } = parts.keys.current()
  group.begin()
  const ingestId = store.addIngest(keyId, request.at)
  const reading = parts.files.read(request.source)
  const stop = () => reading.send({ type: 'stop' })
  request.signal.addEventListener('abort', stop)
  try {
    const outcome = await takeChunks(parts, { ingestId, key }, reading, request)
    if (!outcome.ok || outcome.value.storedBefore) {
      stop()
      await drop(parts, ingestId)
    }
    if (!outcome.ok) return outcome
    return success({ stored: outcome.value, whenDurable: group.join(outcome.value.sizeBytes) })
  } catch (error) {
    stop()
    group.abandon()
    // What earlier transactions of a long file hold.
    await removeIngest(store, ingestId)
    await giveBack(store)
    throw error
  } finally {
    request.signal.removeEventListener('abort', stop)
  }
}

/** Removes an ingest's rows; those of others in the same transaction stay. */
async function drop({ store, group }: IngestParts, ingestId: number): Promise<void> {
  // By far the fastest way, since the pages are new.
  if (!group.hasMembers()) store.rollBack()
  await removeIngest(store, ingestId)
  await giveBack(store)
}

async function takeChunks(
  parts: IngestParts,
  { ingestId, key }: { readonly ingestId: number; readonly key: KeyObject },
  reading: FileJob<ReadReport>,
  { at, signal, progress }: IngestRequest,
): Promise<Outcome<Stored, SourceCode>> {
  const { store, flush, group } = parts
  // Those who asked for something during the commit get it now.
  const commitSoFar = async () => {
    group.commit()
    await turn()
    group.begin()
  }
  const addChunk = (plain: Uint8Array) => {
    const sealed = sealChunk(key, { ingestId, position: chunkCount }, plain)
    release(plain)
    store.addChunk(ingestId, chunkCount, sealed)
    release(sealed.bytes)
  }
  let totalBytes = 0
  let doneBytes = 0
  let chunkCount = 0
  for (;;) {
    const report = await reading.next()
    if (signal.aborted) return failure(problem('cancelled'))
    switch (report.type) {
      case 'opened':
        totalBytes = report.sizeBytes
        progress(0, totalBytes)
        if (totalBytes > sharingBytes && group.hasMembers()) await commitSoFar()
        break
      case 'chunk': {
        const plainBytes = report.plain.length
        addChunk(report.plain)
        reading.send({ type: 'credit' })
        await flush.chunkAdded()
        chunkCount += 1
        doneBytes += plainBytes
        if (chunkCount % chunksPerCommit === 0) await commitSoFar()
        progress(doneBytes, totalBytes)
        break
      }
      case 'end': {
        const { sizeBytes, mediaType } = report
        const sha256 = sha256Schema.parse(report.sha256)
        const held = store.findDocument(sha256)
        const state = held && (await examine(parts, sha256, { signal, progress: () => undefined }))
        if (state === 'cancelled') return failure(problem('cancelled'))
        const storedBefore = state === 'whole'
        if (!storedBefore) {
          // The damaged chunks are then those of a dead ingest, for the next sweep.
          if (held !== undefined) store.hideDocument(held.ingestId, sha256)
          const seal = sealDocument(key, { ingestId, sha256, sizeBytes, chunkCount })
          store.nameIngest(ingestId, { sha256, sizeBytes, chunkCount, at, seal })
        }
        return success({ sha256, sizeBytes, mediaType, storedBefore })
      }
      case 'unread':
        return failure(
          problem(report.code, report.reason === undefined ? {} : { params: { reason: report.reason } }),
        )
    }
  }
}

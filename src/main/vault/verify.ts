import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Sha256 } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Verified } from './messages.ts'
import { release } from './own-buffer.ts'
import { plainChunk, type Shelf } from './retrieve.ts'
import { systemCode } from './source-file.ts'

export interface VerifyRequest {
  /** Hashes that some claim refers to. */
  readonly referenced: readonly Sha256[]
  readonly signal: AbortSignal
  progress(doneBytes: number, totalBytes: number): void
}

/**
 * Reads every document as an export would, one chunk in memory at a time: each chunk's tag and each document's hash. What is
 * asked for meanwhile has its turn between two chunks.
 */
export async function verify(
  shelf: Shelf,
  { referenced, signal, progress }: VerifyRequest,
): Promise<Outcome<Verified, 'cancelled'>> {
  const documents = shelf.store.documents()
  const totalBytes = documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const damaged: Sha256[] = []
  let doneBytes = 0
  progress(0, totalBytes)
  for (const { sha256, sizeBytes } of documents) {
    const finding = await examine(shelf, sha256, {
      signal,
      progress: done => progress(doneBytes + done, totalBytes),
    })
    if (finding === 'cancelled') return failure(problem('cancelled'))
    if (finding === 'damaged') damaged.push(sha256)
    doneBytes += sizeBytes
  }
  const missing = referenced.filter(sha256 => shelf.store.findDocument(sha256) === undefined)
  return success({ documents: documents.length, documentBytes: totalBytes, damaged, missing })
}

interface Examination {
  readonly signal: AbortSignal
  progress(doneBytes: number): void
}

/** Whether every byte of a document is what was stored. One that is gone has nothing that could be damaged. */
export async function examine(
  shelf: Shelf,
  sha256: Sha256,
  { signal, progress }: Examination,
): Promise<'whole' | 'damaged' | 'cancelled'> {
  const hash = createHash('sha256')
  let doneBytes = 0
  for (let position = 0; ; position += 1) {
    if (signal.aborted) return 'cancelled'
    // Looked up for each chunk: meanwhile the document may have been swept.
    const document = shelf.store.findDocument(sha256)
    if (document === undefined) return 'whole'
    if (position >= document.chunkCount) break
    const plain = readable(() => plainChunk(shelf, document, position))
    if (plain === null) return 'damaged'
    hash.update(plain)
    doneBytes += plain.length
    release(plain)
    progress(doneBytes)
    await turn()
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'damaged'
}

/** Null where SQLite, or the disk, cannot read the pages: that too is damage of this document, not the end of the work. */
function readable(read: () => Uint8Array | null): Uint8Array | null {
  try {
    return read()
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|IOERR)/.test(systemCode(error))) throw error
    return null
  }
}

import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { FileJob, FileJobs } from './file-jobs.ts'
import { chunksInFlight, type TargetCode, type WriteReport } from './messages.ts'
import { ownBuffer } from './own-buffer.ts'
import { isVouchedFor, plainChunk, type Shelf } from './retrieve.ts'

export interface ExportRequest {
  readonly sha256: string
  readonly path: string
  readonly signal: AbortSignal
  progress(doneBytes: number, totalBytes: number): void
}

/**
 * Writes a document's bytes to `path`, which stays as it was unless they are whole: every tag is checked, and the hash by the
 * document's seal. Without a seal it is reckoned from the bytes, which takes longer than all else.
 */
export async function exportDocument(
  shelf: Shelf & { readonly files: FileJobs },
  { sha256, path, signal, progress }: ExportRequest,
): Promise<Outcome<null, 'document-not-found' | TargetCode>> {
  const first = shelf.store.findDocument(sha256)
  if (first === undefined) return failure(problem('document-not-found'))
  const isByTags = isVouchedFor(shelf, sha256, first)
  const target = createTarget(shelf.files.write(path, isByTags ? null : sha256))
  let doneBytes = 0
  for (let position = 0; position < first.chunkCount; position += 1) {
    const refusal = await target.room()
    if (refusal !== null) return refusal
    // Looked up for each chunk: a change of the key moves the document to other ones at any time.
    const document = shelf.store.findDocument(sha256)
    const isStillIt = document !== undefined && (!isByTags || isVouchedFor(shelf, sha256, document))
    const plain = isStillIt ? plainChunk(shelf, document, position) : null
    if (plain === null || signal.aborted) {
      await target.giveUp()
      return failure(problem(plain === null ? 'document-damaged' : 'cancelled'))
    }
    doneBytes += plain.length
    target.add(plain)
    progress(doneBytes, first.sizeBytes)
  }
  return (await target.finish()) ?? success(null)
}

type Refused = { readonly ok: false; readonly problem: ReturnType<typeof problem<TargetCode>> }

/** The file being written, with what it told so far. */
function createTarget(writing: FileJob<WriteReport>) {
  let credits = chunksInFlight
  const refused = ({ code, reason }: Extract<WriteReport, { type: 'unwritten' }>): Refused =>
    failure(problem(code, reason === undefined ? {} : { params: { reason } }))

  async function last(): Promise<Refused | null> {
    for (;;) {
      const report = await writing.next()
      if (report.type === 'written') return null
      if (report.type === 'unwritten') return refused(report)
    }
  }
  return {
    /** Waits until another chunk may be added, or the file is given up. */
    async room(): Promise<Refused | null> {
      while (credits === 0) {
        const report = await writing.next()
        if (report.type === 'unwritten') return refused(report)
        credits += 1
      }
      credits -= 1
      return null
    },
    add: (plain: Uint8Array) => writing.send({ type: 'bytes', bytes: plain }, ownBuffer(plain)),
    finish() {
      writing.send({ type: 'finish' })
      return last()
    },
    async giveUp() {
      writing.send({ type: 'stop' })
      await last()
    },
  }
}

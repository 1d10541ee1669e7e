import { createHash } from 'node:crypto'
import type { FileSource } from 'tus-js-client'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { UnreadableDocument } from '../vault/vault.ts'
import type { DocumentBytes, DocumentToUpload } from './ports.ts'
import { UploadFailure } from './upload-failure.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A part as tus-js-client hands it on: it looks at nothing but `size`. */
export interface DocumentPart {
  readonly size: number
  /** In order; read from the vault as they are sent, or all there already where the part is checked. */
  readonly pieces: AsyncIterable<Bytes> | readonly Bytes[]
  /** SHA-256 in Base64, as the tus checksum extension has it; null for a part that is not checked by itself. */
  readonly checksum: string | null
  /** Why the vault could not give all of its pieces; null as long as it could. */
  readonly failure: () => Problem | null
}

/**
 * A document of the vault as tus-js-client reads it: any part of it, at any offset.
 *
 * @param isChecked whether the next part carries a checksum of its own. Such a part has to be read before its first byte is
 * sent, so it is for ways that have damaged bytes: the service compares the whole document's hash in any case
 */
export function documentSource(
  documents: DocumentBytes,
  document: DocumentToUpload,
  isChecked: () => boolean,
): FileSource {
  const { sizeBytes } = document
  let reader = documentReader(documents, document, 0)
  return {
    size: sizeBytes,
    async slice(start, wantedEnd) {
      const end = Math.min(wantedEnd, sizeBytes)
      if (reader.position() !== start) {
        reader.close()
        reader = documentReader(documents, document, start)
      }
      const { pieces, failure } = reader.part(end - start)
      const size = end - start
      const value: DocumentPart = isChecked()
        ? { size, failure, ...(await readWhole(pieces)) }
        : { size, failure, pieces, checksum: null }
      return { value, done: end >= sizeBytes }
    },
    close: () => reader.close(),
  }
}

async function readWhole(pieces: AsyncIterable<Bytes>) {
  const hash = createHash('sha256')
  const read: Bytes[] = []
  for await (const piece of pieces) {
    read.push(piece)
    // A chunk a turn, which is under a millisecond.
    hash.update(piece)
  }
  return { pieces: read, checksum: hash.digest('base64') }
}

/** Gives parts that follow each other out of one stream, which itself reads ahead. */
function documentReader(documents: DocumentBytes, { sha256 }: DocumentToUpload, start: number) {
  const chunks = documents.stream(sha256, start)[Symbol.asyncIterator]()
  let position: number | null = start
  let left: Bytes = new Uint8Array()
  let failure: Problem | null = null

  async function nextPiece(wanted: number): Promise<Bytes> {
    if (left.length === 0) {
      const chunk = await chunks.next()
      if (chunk.done === true) throw new UploadFailure(problem('document-damaged'))
      left = chunk.value
    }
    const piece = left.subarray(0, wanted)
    left = left.subarray(piece.length)
    return piece
  }

  async function* part(size: number): AsyncGenerator<Bytes> {
    const begun = position ?? 0
    // Until all of it was taken, where the stream stands is nobody's business.
    position = null
    try {
      for (let taken = 0; taken < size; ) {
        const piece = await nextPiece(size - taken)
        taken += piece.length
        if (taken === size) position = begun + size
        yield piece
      }
    } catch (error) {
      const met = error instanceof UnreadableDocument ? new UploadFailure(error.problem) : error
      if (met instanceof UploadFailure) failure = met.problem
      throw met
    }
  }
  return {
    /** Where the next part begins, in bytes; null where one was broken off. */
    position: () => position,
    part: (size: number) => ({ pieces: part(size), failure: () => failure }),
    close(): void {
      // What it still reads is met by nobody: the part that it was for is no longer wanted.
      void chunks.return?.().catch(() => undefined)
    },
  }
}

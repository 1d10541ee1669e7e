import { createHash } from 'node:crypto'
import type { FileSource } from 'tus-js-client'
import { problem } from '../../shared/domain/problem.ts'
import { UnreadableDocument } from '../vault/vault.ts'
import type { DocumentBytes, DocumentToUpload } from './ports.ts'
import { UploadFailure } from './upload-failure.ts'

/** A part as tus-js-client hands it on: it looks at nothing but `size`. */
export interface DocumentPart {
  readonly size: number
  /** In order; not joined, since copying a part costs as much as hashing it. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
  /** SHA-256 in Base64, as the tus checksum extension has it. */
  readonly checksum: string
}

/**
 * A document of the vault as tus-js-client reads it: any part of it, at any offset. While a part is on its way the next one
 * is read, decrypted and hashed, so that the line does not wait for the disk: two parts in memory at a time.
 */
export function documentSource(documents: DocumentBytes, document: DocumentToUpload): FileSource {
  const { sizeBytes } = document
  let reader = partReader(documents, document, 0)
  const read = (start: number, end: number) => {
    if (reader.position() !== start) {
      reader.close()
      reader = partReader(documents, document, start)
    }
    return { start, end, part: reader.read(end - start) }
  }
  let ahead: ReturnType<typeof read> | null = null
  return {
    size: sizeBytes,
    async slice(start, wantedEnd) {
      const end = Math.min(wantedEnd, sizeBytes)
      const known = ahead?.start === start && ahead.end === end ? ahead : read(start, end)
      ahead = null
      const value = await known.part
      if (end < sizeBytes) {
        ahead = read(end, Math.min(end + (end - start), sizeBytes))
        // Met, if it is one, when the part is asked for; until then nobody listens.
        ahead.part.catch(() => undefined)
      }
      return { value, done: end >= sizeBytes }
    },
    close() {
      ahead = null
      reader.close()
    },
  }
}

/** Reads parts that follow each other out of one stream, which itself reads ahead. */
function partReader(documents: DocumentBytes, { sha256 }: DocumentToUpload, start: number) {
  const chunks = documents.stream(sha256, start)[Symbol.asyncIterator]()
  let position = start
  let left: Uint8Array<ArrayBuffer> = new Uint8Array()

  async function nextPiece(wanted: number): Promise<Uint8Array<ArrayBuffer>> {
    if (left.length === 0) {
      const chunk = await chunks.next()
      if (chunk.done === true) throw new UploadFailure(problem('document-damaged'))
      left = chunk.value
    }
    const piece = left.subarray(0, wanted)
    left = left.subarray(piece.length)
    return piece
  }
  return {
    /** Where the next part begins, in bytes. */
    position: () => position,
    async read(wanted: number): Promise<DocumentPart> {
      position += wanted
      const pieces: Uint8Array<ArrayBuffer>[] = []
      const hash = createHash('sha256')
      try {
        for (let size = 0; size < wanted; ) {
          const piece = await nextPiece(wanted - size)
          pieces.push(piece)
          // A chunk a turn, which is under a millisecond.
          hash.update(piece)
          size += piece.length
        }
      } catch (error) {
        throw error instanceof UnreadableDocument ? new UploadFailure(error.problem) : error
      }
      return { size: wanted, pieces, checksum: hash.digest('base64') }
    },
    close(): void {
      // What it still reads is met by nobody: the part that it was for is no longer wanted.
      void chunks.return?.().catch(() => undefined)
    },
  }
}

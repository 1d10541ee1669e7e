import type { FileSource } from 'tus-js-client'
import { problem } from '../../shared/domain/problem.ts'
import { UnreadableDocument } from '../vault/vault.ts'
import type { DocumentBytes, DocumentToUpload } from './ports.ts'
import { UploadFailure } from './upload-failure.ts'

/** A part as tus-js-client hands it on: it looks at nothing but `size`. */
export interface DocumentPart {
  readonly size: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 in Base64, as the tus checksum extension has it. */
  readonly checksum: string
}

/**
 * A document of the vault as tus-js-client reads it: any part of it, at any offset. While a part is on its way the next one
 * is read, decrypted and hashed, so that the line does not wait for the disk: two parts in memory at a time.
 */
export function documentSource(documents: DocumentBytes, document: DocumentToUpload): FileSource {
  const { sizeBytes } = document
  const read = (start: number, end: number) => ({
    start,
    end,
    part: readPart(documents, document.sha256, start, end - start),
  })
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
    },
  }
}

async function readPart(
  documents: DocumentBytes,
  sha256: DocumentToUpload['sha256'],
  start: number,
  wanted: number,
): Promise<DocumentPart> {
  const bytes = await readBytes(documents, sha256, start, wanted)
  // Off the main thread: a part's hash takes longer than a frame.
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return { size: bytes.length, bytes, checksum: Buffer.from(digest).toString('base64') }
}

async function readBytes(
  documents: DocumentBytes,
  sha256: DocumentToUpload['sha256'],
  start: number,
  wanted: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const part = new Uint8Array(wanted)
  let filled = 0
  try {
    for await (const chunk of documents.stream(sha256, start)) {
      const used = chunk.subarray(0, wanted - filled)
      part.set(used, filled)
      filled += used.length
      if (filled === wanted) return part
    }
  } catch (error) {
    throw error instanceof UnreadableDocument ? new UploadFailure(error.problem) : error
  }
  throw new UploadFailure(problem('document-damaged'))
}

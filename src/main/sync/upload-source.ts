import type { FileSource } from 'tus-js-client'
import { problem } from '../../shared/domain/problem.ts'
import { UnreadableDocument } from '../vault/vault.ts'
import type { DocumentBytes, DocumentToUpload } from './ports.ts'
import { UploadFailure } from './upload-failure.ts'

/** A document of the vault as tus-js-client reads it: any part of it, at any offset, one part in memory at a time. */
export function documentSource(
  documents: DocumentBytes,
  { sha256, sizeBytes }: DocumentToUpload,
): FileSource {
  return {
    size: sizeBytes,
    async slice(start, end) {
      const wanted = Math.min(end, sizeBytes) - start
      const bytes = await readPart(documents, sha256, start, wanted)
      // tus reads the length of a part from `size`.
      return { value: Object.assign(bytes, { size: bytes.length }), done: start + bytes.length >= sizeBytes }
    },
    close: () => undefined,
  }
}

async function readPart(
  documents: DocumentBytes,
  sha256: DocumentToUpload['sha256'],
  start: number,
  wanted: number,
): Promise<Buffer<ArrayBuffer>> {
  const part = Buffer.alloc(wanted)
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

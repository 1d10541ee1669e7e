import type { Sha256 } from '../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { UploadRepository } from '../store/upload-repository.ts'

/** Hashes, each once, of documents whose bytes are not wholly here. */
export function documentsNotUploaded(
  uploads: UploadRepository,
  documents: readonly { readonly sha256: Sha256 }[],
): Sha256[] {
  const named = new Set(documents.map(document => document.sha256))
  return [...named].filter(sha256 => (uploads.find(sha256)?.completedAt ?? null) === null)
}

/** Documents whose size is not that of the bytes with their hash: the laptop's records are wrong. */
export function unfitDocuments(
  uploads: UploadRepository,
  documents: readonly { readonly sha256: Sha256; readonly sizeBytes: number }[],
): Problem[] {
  return documents.flatMap(({ sha256, sizeBytes }, index) => {
    const stored = uploads.find(sha256)?.sizeBytes
    if (stored === undefined || stored === sizeBytes) return []
    return problem('request-invalid', { path: `documents.${index}.sizeBytes`, params: { stored } })
  })
}

import type { AttachmentId, Sha256 } from '../../shared/domain/identifiers.ts'

/** What is known of a document that is looked at: a claim's by its number, or a message's by its hash. */
export interface PreviewedDocument {
  readonly id: AttachmentId | Sha256
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

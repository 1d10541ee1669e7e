import {
  type AttachmentId,
  type ClaimId,
  type Sha256,
  sha256Schema,
} from '../../shared/domain/identifiers.ts'
import type { ClaimStore } from '../store/open.ts'

export interface ShownDocument {
  readonly sha256: Sha256
  readonly name: string
  /** Where a row knows it. */
  readonly sizeBytes?: number
}

export type ShownIn = {
  readonly messageDocuments: Pick<ClaimStore['messageDocuments'], 'find'>
  readonly attachments: Pick<ClaimStore['attachments'], 'find'>
}

/** A claim's document by its own number, or a document of a message about the claim by its hash. */
export function shownDocument(
  { attachments, messageDocuments }: ShownIn,
  claimId: ClaimId,
  id: AttachmentId | Sha256,
): ShownDocument | undefined {
  const sha256 = sha256Schema.safeParse(id)
  if (sha256.success) return messageDocuments.find(claimId, sha256.data)
  return attachments.find(claimId, id as AttachmentId)
}

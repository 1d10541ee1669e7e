import { createHash } from 'node:crypto'
import type { Comment } from '../../shared/domain/comment.ts'
import { type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import type { Decision } from '../../shared/service-api/claims.ts'
import type { Service } from '../service.ts'
import type { UploadFiles } from '../uploads/upload-files.ts'

/** Puts what a reviewer sends along among the uploads; answers as a comment names it. */
export async function keepReviewerDocuments(
  { uploads, clock }: Pick<Service, 'uploads' | 'clock'>,
  files: UploadFiles,
  documents: NonNullable<Decision['documents']>,
): Promise<Comment['documents']> {
  const kept: { sha256: Sha256; name: string }[] = []
  for (const { name, contentBase64 } of documents) {
    const bytes = Buffer.from(contentBase64, 'base64')
    const sha256 = sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'))
    const at = clock.now().toISOString()
    // The same bytes may be here already, from either side.
    if (uploads.reserve({ sha256, sizeBytes: bytes.length, metadata: {}, createdAt: at })) {
      await files.keep(sha256, bytes)
      uploads.complete(sha256, at)
    }
    kept.push({ sha256, name })
  }
  return kept
}

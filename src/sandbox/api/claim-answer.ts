import type { z } from 'zod'
import type { serviceClaimSchema } from '../../shared/service-api/claims.ts'
import { arbitrationOf } from '../reviewer/competition.ts'
import type { StoredClaim } from '../store/claim-row.ts'
import type { CommentRepository } from '../store/comment-repository.ts'

/** A stored claim as the contract shows it. */
export function claimAnswer(
  claim: StoredClaim,
  comments: CommentRepository,
): z.input<typeof serviceClaimSchema> {
  return {
    id: claim.id,
    version: claim.version,
    status: claim.status,
    updatedAt: claim.updatedAt,
    receipt: {
      receiptId: claim.receiptId,
      receivedAt: claim.receivedAt,
      contentHash: claim.contentHash,
    },
    comments: comments.of(claim.id),
    subscriptions: claim.subscriptions,
    arbitration: arbitrationOf(claim),
  }
}

import type { Comment } from '../../shared/domain/comment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Service } from '../service.ts'
import { claimAnswer } from './claim-answer.ts'

/** Adds a comment to a claim, as one change of it; with a key, what is answered is kept for the next such request. */
export function addComment(
  service: Service,
  claimId: ClaimId,
  said: Omit<Comment, 'id' | 'at'>,
  idempotency?: { readonly key: string; readonly bodyHash: string },
): ReturnType<typeof claimAnswer> {
  return service.db.transaction(() => {
    const at = service.clock.now().toISOString()
    service.comments.add(claimId, { ...said, id: service.newId(), at })
    service.claims.change(claimId, {}, at)
    const claim = service.claims.find(claimId)
    if (claim === undefined) throw new Error(`claim ${claimId} vanished while a comment was added`)
    const answer = claimAnswer(claim, service.comments)
    if (idempotency !== undefined) {
      const { key, bodyHash } = idempotency
      service.comments.rememberAnswer(claimId, key, { bodyHash, answer })
    }
    return answer
  })()
}

import type { ApprovedSubscription } from '../../shared/domain/claim.ts'
import type { Comment } from '../../shared/domain/comment.ts'
import { canTransition } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Decision } from '../../shared/service-api/claims.ts'
import { dayOf } from '../clock.ts'
import type { Service } from '../service.ts'
import type { StoredClaim } from '../store/claim-row.ts'

const reviewerName = 'Rita Revisora'

/**
 * Carries out a reviewer's decision where the life cycle has it (domain.md A4), with the comment that explains it. The
 * status that the claim already has is no transition, but a comment may be said in it.
 */
export function decide(
  service: Service,
  claim: StoredClaim,
  decision: Decision,
): Outcome<StoredClaim, 'transition-refused'> {
  const { status, comment } = decision
  const stays = status === claim.status && comment !== undefined
  if (!stays && !canTransition(claim.status, status, 'service'))
    return failure(problem('transition-refused', { params: { from: claim.status, to: status } }))

  return service.db.transaction(() => {
    const now = service.clock.now()
    const at = now.toISOString()
    if (comment !== undefined) {
      const said: Comment = {
        id: service.newId(),
        author: 'reviewer',
        authorName: reviewerName,
        text: comment,
        at,
        documents: [],
      }
      service.comments.add(claim.id, said)
    }
    const approved = decision.subscriptions ?? (status === 'approved' ? approvedFor(claim, now) : undefined)
    service.claims.change(claim.id, { status, ...(approved && { subscriptions: approved }) }, at)
    const decided = service.claims.find(claim.id)
    if (decided === undefined) throw new Error(`claim ${claim.id} vanished while being decided`)
    return success(decided)
  })()
}

/** Each claimed subscription until its term ends, a year from now. */
function approvedFor(claim: StoredClaim, now: Date): ApprovedSubscription[] {
  const end = new Date(now)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  return claim.submission.items.flatMap(({ key, subscriptionId }) =>
    subscriptionId === null ? [] : [{ itemKey: key, subscriptionId, endsOn: dayOf(end) }],
  )
}

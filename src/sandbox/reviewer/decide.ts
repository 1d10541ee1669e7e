import type { ApprovedSubscription } from '../../shared/domain/claim.ts'
import type { Comment } from '../../shared/domain/comment.ts'
import { canTransition } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Decision } from '../../shared/service-api/claims.ts'
import { dayOf } from '../clock.ts'
import type { Service } from '../service.ts'
import type { StoredClaim } from '../store/claim-row.ts'
import { refusalOfDisassociation, refusalOfDispute } from './after-decision.ts'

/** A decision whose documents are among the uploads. */
export type ReviewerDecision = Omit<Decision, 'documents'> & { readonly documents?: Comment['documents'] }

const reviewerName = 'Rita Revisora'

/**
 * Carries out a reviewer's decision where the life cycle has it (domain.md A4), with the comment that explains it. The
 * status that the claim already has is no transition, but a comment may be said in it.
 */
export function decide(
  service: Service,
  claim: StoredClaim,
  decision: ReviewerDecision,
): Outcome<StoredClaim, 'transition-refused'> {
  const { status, documents = [] } = decision
  const comment = decision.comment ?? (documents.length > 0 ? '' : undefined)
  const stays = status === claim.status && comment !== undefined
  if (!stays && !mayBecome(service, claim, status))
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
        documents,
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

/** By the life cycle, and by the claim's own policy where that has less (domain.md A4): disputes, and giving a claim up. */
function mayBecome(service: Service, claim: StoredClaim, status: Decision['status']): boolean {
  if (!canTransition(claim.status, status, 'service')) return false
  if (claim.status === 'approved' && status === 'rejected-final')
    return refusalOfDisassociation(claim) === null
  return status !== 'in-dispute' || refusalOfDispute(service, claim) === null
}

/** Each claimed subscription until its term ends, a year from now. */
function approvedFor(claim: StoredClaim, now: Date): ApprovedSubscription[] {
  const end = new Date(now)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  return claim.submission.items.flatMap(({ key, subscriptionId }) =>
    subscriptionId === null ? [] : [{ itemKey: key, subscriptionId, endsOn: dayOf(end) }],
  )
}

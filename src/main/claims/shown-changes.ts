import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { UnsentChanges } from '../../shared/ipc/claim-procedures.ts'
import { fromSubmission } from '../../shared/service-api/from-submission.ts'
import type { ClaimStore } from '../store/open.ts'
import { asSent, documentsOf } from './shown-conflict.ts'

/** What was sent beside what the claim says now, in one form; null for a claim that the service does not have. */
export function shownChanges(
  { claims, unsentChanges }: Pick<ClaimStore, 'claims' | 'unsentChanges'>,
  id: ClaimId,
): Outcome<UnsentChanges | null, 'claim-not-found'> {
  const claim = claims.find(id)
  if (claim === undefined) return failure(problem('claim-not-found'))
  const sent = unsentChanges.sentBody(id)
  if (sent === undefined) return success(null)
  return success({
    sent: { content: fromSubmission(sent, claim.content), documents: documentsOf(sent) },
    now: { content: asSent(claim, sent.confirmedAt), documents: documentsOf(claim) },
    sentDocuments: sent.documents.map(document => document.id),
  })
}

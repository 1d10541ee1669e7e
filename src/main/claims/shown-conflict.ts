import type { Attachment } from '../../shared/domain/attachment.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { defaultPolicy, findPolicy } from '../../shared/domain/policy/policies.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ClaimConflict } from '../../shared/ipc/claim-procedures.ts'
import { fromSubmission, heldSubmissionSchema } from '../../shared/service-api/from-submission.ts'
import { toSubmission } from '../../shared/service-api/to-submission.ts'
import type { ClaimStore } from '../store/open.ts'

/** Both versions of a claim in one form, so that nothing shows as another but what is; null where there is but one. */
export function shownConflict(
  { claims, conflicts }: Pick<ClaimStore, 'claims' | 'conflicts'>,
  id: ClaimId,
): Outcome<ClaimConflict | null, 'claim-not-found'> {
  const claim = claims.find(id)
  if (claim === undefined) return failure(problem('claim-not-found'))
  const conflict = conflicts.find(id)
  if (conflict === undefined) return success(null)
  const { code, at, held, submission } = conflict
  const theirs = heldSubmissionSchema.safeParse(submission).data
  return success({
    ...{ code, since: at, state: held.status },
    receivedAt: held.receipt.receivedAt,
    ours: { content: asSent(claim, at), documents: documentsOf(claim) },
    theirs: theirs
      ? { content: fromSubmission(theirs, claim.content), documents: documentsOf(theirs) }
      : null,
  })
}

/** As the service would have it: spaces trimmed, the domain in full. */
export function asSent({ content, documents, policyId }: Claim, confirmedAt: string): ClaimContent {
  if (content.solutionArea === null) return content
  const policy = findPolicy(policyId) ?? defaultPolicy
  return fromSubmission(toSubmission(content, documents, { policy, confirmedAt, deviceId: '' }), content)
}

/** Documents by what makes two of them the same. */
export function documentsOf({
  documents,
}: {
  readonly documents: readonly Pick<Attachment, 'name' | 'sha256'>[]
}) {
  return documents.map(({ name, sha256 }) => ({ name, sha256 }))
}

import type { Attachment } from '../../shared/domain/attachment.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Submission } from '../../shared/service-api/claims.ts'
import { fromSubmission, heldSubmissionSchema } from '../../shared/service-api/from-submission.ts'
import type { AttachmentRepository } from './attachment-repository.ts'
import type { ClaimRepository } from './claim-repository.ts'
import type { ConflictRepository } from './conflict-repository.ts'
import { atomic, type StoreContext } from './store-context.ts'

type Refused = 'claim-not-found' | 'service-answer-invalid'

interface ChoiceParts {
  readonly claims: ClaimRepository
  readonly attachments: AttachmentRepository
  readonly conflicts: ConflictRepository
}

/** What the user chooses where service and laptop have two versions of a claim; the history keeps every text that goes. */
export function conflictChoice(context: StoreContext, { claims, attachments, conflicts }: ChoiceParts) {
  /** Within a transaction, a refusal is a defect: nothing of it must stay. */
  function must<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) throw new Error(`A conflict cannot be settled: ${outcome.problem.code}.`)
    return outcome.value
  }

  function attach(claimId: ClaimId, document: Omit<Attachment, 'id' | 'addedAt' | 'replaces'>): void {
    const { name, kind, acknowledgementDate, covers, note } = document
    const { sha256, sizeBytes, mediaType } = document
    const added = must(attachments.add(claimId, { sha256, sizeBytes, name, mediaType }))
    must(attachments.update(claimId, added.id, { name, kind, acknowledgementDate, covers, note }))
  }

  function takeDocuments(claim: Claim, held: Submission): void {
    const missing = [...held.documents]
    for (const { id, sha256, name, note } of claim.documents) {
      const same = missing.find(document => document.sha256 === sha256 && document.name === name)
      if (same === undefined) {
        must(attachments.remove(claim.id, id))
        continue
      }
      missing.splice(missing.indexOf(same), 1)
      const { kind, acknowledgementDate, covers } = same
      must(attachments.update(claim.id, id, { name, kind, acknowledgementDate, covers, note }))
    }
    for (const document of missing) attach(claim.id, { ...document, note: '' })
  }

  function take(id: ClaimId): Outcome<Claim, Refused> {
    const claim = claims.find(id)
    const conflict = conflicts.find(id)
    if (claim === undefined || conflict === undefined) return failure(problem('claim-not-found'))
    const held = heldSubmissionSchema.safeParse(conflict.submission)
    if (!held.success) return failure(problem('service-answer-invalid', { params: { reason: 'submission' } }))
    const content = fromSubmission(held.data, claim.content)
    const { revision, step } = claim
    must(claims.save({ id, revision, content, step }))
    takeDocuments(claim, held.data)
    conflicts.adopt(id, { ...conflict.held, submission: conflict.submission }, conflict.serviceUrl)
    return success(claims.find(id) ?? never())
  }

  return {
    /** The service's version takes our place; ours stays in the history. */
    takeTheirs: atomic(context, take),

    /** Ours goes on as a new claim with a number of its own, a draft; the service's version stays what it is. */
    keepOurs: atomic(context, (id: ClaimId): Outcome<Claim, Refused> => {
      const ours = claims.find(id)
      if (ours === undefined) return failure(problem('claim-not-found'))
      const theirs = take(id)
      if (!theirs.ok) return theirs
      const { id: copyId, revision } = claims.create(ours.policyId)
      must(claims.save({ id: copyId, revision, content: ours.content, step: ours.step }))
      for (const document of ours.documents) attach(copyId, document)
      return success(claims.find(copyId) ?? never())
    }),
  }
}

function never(): never {
  throw new Error('A claim is gone within a transaction.')
}

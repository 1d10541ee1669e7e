import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { Step } from '../../shared/domain/steps.ts'
import type { AttachmentRepository } from './attachment-repository.ts'
import type { ClaimRepository } from './claim-repository.ts'
import { atomic, type StoreContext } from './store-context.ts'

export interface PreparedClaim {
  readonly content: ClaimContent
  /** Those that prove the new claim as well; their bytes are stored already. */
  readonly documents?: Claim['documents']
  readonly policyId: string
  /** Where in the wizard its user goes on. */
  readonly step: Step
}

/** New drafts that do not begin empty. */
export function preparedClaims(
  context: StoreContext,
  { claims, attachments }: { claims: ClaimRepository; attachments: AttachmentRepository },
) {
  /** Within a transaction, a refusal is a defect: nothing of it must stay. */
  function must<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) throw new Error(`A claim cannot be prepared: ${outcome.problem.code}.`)
    return outcome.value
  }

  return {
    create: atomic(context, ({ content, documents = [], policyId, step }: PreparedClaim): ClaimId => {
      const { id, revision } = claims.create(policyId)
      must(claims.save({ id, revision, content, step }))
      for (const { name, kind, acknowledgementDate, covers, note, ...file } of documents) {
        const { sha256, sizeBytes, mediaType } = file
        const added = must(attachments.add(id, { sha256, sizeBytes, name, mediaType }))
        must(attachments.update(id, added.id, { name, kind, acknowledgementDate, covers, note }))
      }
      return id
    }),
  }
}

export type PreparedClaims = ReturnType<typeof preparedClaims>

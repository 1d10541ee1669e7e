import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { AttachmentRepository } from './attachment-repository.ts'
import type { ClaimRepository } from './claim-repository.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, type StoreContext } from './store-context.ts'

interface FollowUpParts {
  readonly claims: ClaimRepository
  readonly attachments: AttachmentRepository
  readonly history: HistoryRepository
}

/** Claims that go on from an earlier one. */
export function followUps(context: StoreContext, { claims, attachments, history }: FollowUpParts) {
  const setFollows = context.db.prepare(`UPDATE claim SET follows = ? WHERE id = ?`)

  /** Within a transaction, a refusal is a defect: nothing of it must stay. */
  function must<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) throw new Error(`A follow-up cannot be made: ${outcome.problem.code}.`)
    return outcome.value
  }

  return {
    /**
     * A new draft with that content, linked to the claim both ways.
     *
     * @param documents those that prove the new claim as well
     */
    create: atomic(
      context,
      (from: Claim, content: ClaimContent, documents: Claim['documents'], policyId: string): ClaimId => {
        const { id, revision } = claims.create(policyId)
        must(claims.save({ id, revision, content, step: 'products' }))
        for (const { name, kind, acknowledgementDate, covers, note, ...file } of documents) {
          const { sha256, sizeBytes, mediaType } = file
          const added = must(attachments.add(id, { sha256, sizeBytes, name, mediaType }))
          must(attachments.update(id, added.id, { name, kind, acknowledgementDate, covers, note }))
        }
        setFollows.run(from.id, id)
        history.append(from.id, { what: 'follow-up', to: id })
        history.append(id, { what: 'follow-up', from: from.id })
        return id
      },
    ),
  }
}

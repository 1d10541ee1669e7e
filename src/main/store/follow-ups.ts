import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { HistoryRepository } from './history-repository.ts'
import type { PreparedClaims } from './prepared-claims.ts'
import { atomic, type StoreContext } from './store-context.ts'

interface FollowUpParts {
  readonly prepared: PreparedClaims
  readonly history: HistoryRepository
}

/** Claims that go on from an earlier one. */
export function followUps(context: StoreContext, { prepared, history }: FollowUpParts) {
  const setFollows = context.db.prepare(`UPDATE claim SET follows = ? WHERE id = ?`)

  return {
    /**
     * A new draft with that content, linked to the claim both ways.
     *
     * @param documents those that prove the new claim as well
     */
    create: atomic(
      context,
      (from: Claim, content: ClaimContent, documents: Claim['documents'], policyId: string): ClaimId => {
        const id = prepared.create({ content, documents, policyId, step: 'products' })
        setFollows.run(from.id, id)
        history.append(from.id, { what: 'follow-up', to: id })
        history.append(id, { what: 'follow-up', from: from.id })
        return id
      },
    ),
  }
}

import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { mayFollowUp } from '../../shared/domain/renewal.ts'
import type { ClaimStore } from '../store/open.ts'
import type { KnownFacts } from './known-facts.ts'

interface Parts {
  readonly store: ClaimStore
  readonly facts: Pick<KnownFacts, 'policy'>
}

/**
 * The claim that comes after one that ended. After an approval its subscription is asked for anew, with fresh proof; after a
 * rejection all of it is there to be corrected.
 */
export function prepareFollowUp(
  { store, facts }: Parts,
  id: ClaimId,
): Outcome<Claim, 'claim-not-found' | 'transition-refused'> {
  const from = store.claims.find(id)
  if (from === undefined) return failure(problem('claim-not-found'))
  if (!mayFollowUp(from))
    return failure(problem('transition-refused', { params: { from: from.state, to: 'draft' } }))
  const isRenewal = from.state === 'approved'
  const followUp =
    from.followedBy ??
    store.followUps.create(
      from,
      isRenewal ? renewed(from.content) : from.content,
      isRenewal ? [] : from.documents,
      facts.policy().id,
    )
  const claim = store.claims.find(followUp)
  return claim ? success(claim) : failure(problem('claim-not-found'))
}

/** What the reviewer was told then is of then. */
function renewed(content: ClaimContent): ClaimContent {
  const products = content.products.map(product => ({ ...product, subscriptionId: '' }))
  return { ...content, products, comment: '', confirmedActivities: [] }
}

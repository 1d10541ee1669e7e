import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimStore } from '../store/open.ts'
import type { PreparedClaim } from '../store/prepared-claims.ts'
import type { KnownFacts } from './known-facts.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'claims' | 'prepared'>
  readonly facts: Pick<KnownFacts, 'policy'>
}

/** A new draft that begins with something, by the policy in force. */
export function prepareClaim({ store, facts }: Parts, begin: Omit<PreparedClaim, 'policyId'>): Claim {
  const claim = store.claims.find(store.prepared.create({ ...begin, policyId: facts.policy().id }))
  if (claim === undefined) throw new Error('A claim that was just made is gone.')
  return claim
}

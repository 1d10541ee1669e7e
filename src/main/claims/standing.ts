import { claimItems } from '../../shared/domain/claim-items.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Standing } from '../../shared/ipc/arbitration-procedures.ts'
import type { ClaimStore } from '../store/open.ts'
import { freshFindings } from './fresh-findings.ts'

/**
 * Whether a claim competes: what the service told, or the user marked; and what the last verification lets expect, since
 * claiming what another partner holds leads to arbitration (domain.md A3 `subscription-already-claimed`, A4).
 */
export function standingOf(
  store: Pick<ClaimStore, 'claims' | 'verifications' | 'arbitration'>,
  id: ClaimId,
): Outcome<Standing, 'claim-not-found'> {
  const claim = store.claims.find(id)
  if (claim === undefined) return failure(problem('claim-not-found'))
  const found = freshFindings(store.verifications.find(id), claim.content).filter(
    ({ code, params }) => code === 'subscription-already-claimed' && params?.by === 'other',
  )
  // A row of products stands in the path; a workload's key is its code.
  const expected = claimItems(claim.content)
    .map(({ key }) => key)
    .filter(key =>
      found.some(({ path, params }) => path?.split('.').includes(key) || params?.product === key),
    )
  return success({ competition: store.arbitration.find(id) ?? null, expected })
}

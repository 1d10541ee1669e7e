import { normalizeGuid } from '../../shared/domain/customer.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { StoredClaim } from '../store/claim-row.ts'

/** What our own other claims hold in one tenant: subscription IDs, and codes of workloads. */
export type Claimed = ReadonlySet<string>

/**
 * One partner per subscription or workload (domain.md A3): what live claims of this tenant hold, but for the asking claim
 * itself. Without an asking claim nothing counts: its own earlier sending could not be told from another's.
 */
export function claimedElsewhere(
  claims: readonly StoredClaim[],
  tenantId: string,
  asking: ClaimId | undefined,
): Claimed {
  if (asking === undefined) return new Set()
  return new Set(
    claims
      .filter(({ id, status }) => id !== asking && status !== 'rejected' && status !== 'rejected-final')
      .filter(({ submission }) => normalizeGuid(submission.customer.tenantId) === tenantId)
      .flatMap(({ submission }) =>
        submission.items.map(({ subscriptionId, code }) =>
          subscriptionId === null ? code : normalizeGuid(subscriptionId),
        ),
      ),
  )
}

import { problem } from '../../../shared/domain/problem.ts'
import type { ReceivedClaim } from '../../../shared/service-api/received-claim.ts'
import type { Conflicts, OutboxItem } from '../ports.ts'
import type { ServiceClient } from '../service-client.ts'
import { afterFailure, type StepResult } from './step-result.ts'

export interface LookUpParts {
  readonly client: ServiceClient
  readonly conflicts: Conflicts
  readonly contentHashOf: (submission: unknown) => string
}

/** Asks the service which claim it has under a number; null where it has none. */
export type LookUp = (
  item: OutboxItem,
  signal: AbortSignal,
  code?: 'claim-conflict' | 'claim-from-other-device',
) => Promise<StepResult | null>

/** Whether the service says that it has exactly the body that waits here. */
export function isOurs(
  item: OutboxItem,
  claim: ReceivedClaim,
  { contentHashOf }: Pick<LookUpParts, 'contentHashOf'>,
): boolean {
  return claim.receipt.contentHash === contentHashOf(item.submission)
}

/**
 * What to do after any doubt: the same content is acknowledged; of another one both versions are kept, and the user
 * chooses.
 */
export function lookUp(parts: LookUpParts): LookUp {
  const { client, conflicts } = parts
  return async (item, signal, code = 'claim-conflict') => {
    const { claimId, correlationId } = item
    const held = await client.findClaim(claimId, { correlationId, signal })
    if (!held.ok) return held.problem.code === 'not-found' ? null : afterFailure(held)
    if (isOurs(item, held.value, parts)) return { to: 'step', step: 'acknowledge', answer: held.value }
    // Given up while the answer was being read: the store may be closed.
    if (signal.aborted) return { to: 'later', problem: problem('cancelled') }
    conflicts.meet(claimId, held.value, client.baseUrl, code)
    return { to: 'done' }
  }
}

import { problem } from '../../../shared/domain/problem.ts'
import type { ReceivedClaim } from '../../../shared/service-api/received-claim.ts'
import type { Conflicts, Outbox, OutboxItem } from '../ports.ts'
import type { ServiceClient } from '../service-client.ts'
import { afterFailure, type StepResult } from './step-result.ts'

export interface LookUpParts {
  readonly client: ServiceClient
  readonly conflicts: Conflicts
  readonly outbox: Pick<Outbox, 'meetNewer'>
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
  const { client, conflicts, outbox } = parts
  return async (item, signal, code = 'claim-conflict') => {
    const { claimId, correlationId } = item
    const held = await client.findClaim(claimId, { correlationId, signal })
    if (!held.ok) return held.problem.code === 'not-found' ? missing(item) : afterFailure(held)
    if (isOurs(item, held.value, parts)) return { to: 'step', step: 'acknowledge', answer: held.value }
    // Given up while the answer was being read: the store may be closed.
    if (signal.aborted) return { to: 'later', problem: problem('cancelled') }
    if (item.replaces === held.value.version) return null
    if (item.replaces !== null) {
      outbox.meetNewer(claimId, held.value, client.baseUrl)
      return { to: 'later', problem: problem('precondition-failed', { retryable: true }) }
    }
    conflicts.meet(claimId, held.value, client.baseUrl, code)
    return { to: 'done' }
  }
}

/** What was never there is sent; what was there and is to be replaced, the service has lost: it must not begin anew with half of it. */
function missing({ replaces }: OutboxItem): StepResult | null {
  return replaces === null ? null : { to: 'stop', problem: problem('service-lost-claims') }
}

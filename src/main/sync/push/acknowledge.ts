import type { Outbox } from '../ports.ts'
import type { ServiceClient } from '../service-client.ts'
import { afterFailure, type PushStep } from './step-result.ts'

/**
 * Takes over what the service answered: from here on it is the truth about the claim. Without an answer in hand (the
 * process ended between the two) the claim is looked up; a service that does not know it gets it again.
 */
export function acknowledgeStep(client: ServiceClient, outbox: Pick<Outbox, 'acknowledge'>): PushStep {
  return async ({ claimId, correlationId }, signal, answer) => {
    const claim =
      answer === undefined
        ? await client.findClaim(claimId, { correlationId, signal })
        : ({ ok: true, value: answer } as const)
    if (claim.ok) {
      outbox.acknowledge(claimId, claim.value)
      return { to: 'done' }
    }
    return claim.problem.code === 'not-found' ? { to: 'step', step: 'create' } : afterFailure(claim)
  }
}

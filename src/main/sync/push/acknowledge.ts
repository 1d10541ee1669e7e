import type { Outbox } from '../ports.ts'
import type { ServiceClient } from '../service-client.ts'
import { isOurs, type LookUp, type LookUpParts } from './look-up.ts'
import type { PushStep } from './step-result.ts'

export interface AcknowledgeParts extends Pick<LookUpParts, 'contentHashOf'> {
  readonly client: Pick<ServiceClient, 'baseUrl'>
  readonly outbox: Pick<Outbox, 'acknowledge'>
}

/**
 * Takes over what the service answered: from here on it is the truth about the claim. Without an answer in hand (the
 * process ended between the two) the claim is looked up; a service that does not know it gets it again. A receipt for other
 * content than was sent is none.
 */
export function acknowledgeStep(parts: AcknowledgeParts, lookUp: LookUp): PushStep {
  const { client, outbox } = parts
  return async (item, signal, answer) => {
    if (answer === undefined || !isOurs(item, answer, parts))
      return (await lookUp(item, signal)) ?? { to: 'step', step: 'create' }
    outbox.acknowledge(item.claimId, answer, client.baseUrl)
    return { to: 'done' }
  }
}

import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId, Instant } from '../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import {
  verificationInputs,
  verificationProblems,
  verificationRequest,
} from '../../shared/service-api/verification-of-claim.ts'
import type { Verifications } from './ports.ts'
import type { Call, ServiceClient } from './service-client.ts'
import { failed, type ServiceOutcome } from './service-outcome.ts'

/** What the service found wrong with a claim, and when; empty where all is fine. */
export interface Verified {
  readonly problems: readonly Problem[]
  readonly at: Instant
}

export interface VerifyOptions {
  readonly client: ServiceClient
  readonly verifications: Verifications
  readonly clock: () => Date
}

/**
 * Has the service check what it alone can know of the claim, and keeps its answer until the claim's inputs change. Null
 * while customer domain and tenant ID are not in a form that could be checked.
 */
export async function verifyClaim(
  { client, verifications, clock }: VerifyOptions,
  claimId: ClaimId,
  content: ClaimContent,
  call: Call,
): Promise<ServiceOutcome<Verified | null>> {
  const request = verificationRequest(claimId, content)
  if (request === null) return { ok: true, value: null }
  const answer = await client.verify(request, call)
  if (!answer.ok) return answer
  // Given up while the answer was being read: by now a newer one may be stored, or the store closed.
  if (call.signal?.aborted) return failed(problem('cancelled', { retryable: true }))
  const problems = verificationProblems(answer.value, content)
  const at = clock().toISOString()
  const items = answer.value.items.map(({ key, subscription }) => ({ key, subscription }))
  const isCustomerFine = answer.value.customer.problems.length === 0
  verifications.record(claimId, {
    inputs: verificationInputs(content),
    ...{ problems, items, at },
    ...(isCustomerFine && { customer: request.customer }),
  })
  return { ok: true, value: { problems, at } }
}

import { type Problem, type ProblemCode, problem } from '../../../shared/domain/problem.ts'
import type { ServiceClient } from '../service-client.ts'
import type { LookUp } from './look-up.ts'
import { afterFailure, type PushStep } from './step-result.ts'

/**
 * Puts the claim under its own number. After any doubt (no answer, half an answer, the process ended here) it is looked up
 * first: what the service has is never sent again, and other content under the number is a conflict.
 */
export function createStep(client: ServiceClient, lookUp: LookUp): PushStep {
  return async (item, signal) => {
    const { claimId, submission, correlationId } = item
    // Begun at this step: an earlier attempt got as far.
    const known = item.step === 'create' ? await lookUp(item, signal) : null
    if (known !== null) return known
    const call = { correlationId, signal }
    const created =
      item.replaces === null
        ? await client.createClaim(claimId, submission, call)
        : await client.replaceClaim(claimId, submission, item.replaces, call)
    if (created.ok) return { to: 'step', step: 'acknowledge', answer: created.value }
    const { code } = created.problem
    if (item.replaces !== null && isAboutTheVersion(code))
      return (await lookUp(item, signal)) ?? { to: 'user', problems: [refused(created.problem)] }
    if (code === 'claim-conflict' || code === 'claim-from-other-device') {
      // Gone again since it was refused for being there: that is for another attempt to find out.
      const params = { reason: 'conflict-without-claim' }
      const contradiction = problem('service-answer-invalid', { retryable: true, params })
      return (await lookUp(item, signal, code)) ?? { to: 'later', problem: contradiction }
    }
    if (code !== 'document-not-uploaded') return afterFailure(created)
    // The service lost or expired bytes that it had: the next attempt begins with the documents.
    return { to: 'later', problem: { ...created.problem, retryable: true }, from: 'upload' }
  }
}

function isAboutTheVersion(code: ProblemCode): boolean {
  return code === 'precondition-failed' || code === 'claim-conflict' || code === 'claim-from-other-device'
}

/** The service has the version that it should have, and does not let this one take its place. */
function refused({ params }: Problem): Problem {
  return problem('resubmission-refused', params === undefined ? {} : { params })
}

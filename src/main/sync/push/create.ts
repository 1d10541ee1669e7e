import type { ServiceClient } from '../service-client.ts'
import { afterFailure, type PushStep } from './step-result.ts'

/**
 * Puts the claim under its own number. After any doubt (no answer, half an answer) the next attempt puts it again: the
 * same content answers the same, so that there is never a second claim; other content is `claim-conflict`.
 */
export function createStep(client: ServiceClient): PushStep {
  return async ({ claimId, submission, correlationId }, signal) => {
    const created = await client.createClaim(claimId, submission, { correlationId, signal })
    if (created.ok) return { to: 'step', step: 'acknowledge', answer: created.value }
    if (created.problem.code !== 'document-not-uploaded') return afterFailure(created)
    // The service lost or expired bytes that it had: the next attempt begins with the documents.
    return { to: 'later', problem: { ...created.problem, retryable: true }, from: 'upload' }
  }
}

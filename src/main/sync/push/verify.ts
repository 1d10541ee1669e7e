import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { hasBlocker } from '../../../shared/domain/problem.ts'
import { type VerifyOptions, verifyClaim } from '../verification.ts'
import { afterFailure, type PushStep } from './step-result.ts'

export interface VerifyStepOptions extends VerifyOptions {
  /** The claim as stored; it cannot change while it waits to be sent. */
  readonly contentOf: (id: ClaimId) => ClaimContent | undefined
}

/** Asks before anything is sent: what the service knows to be wrong goes back to the user; warnings are kept and go on. */
export function verifyStep(options: VerifyStepOptions): PushStep {
  return async ({ claimId, correlationId }, signal) => {
    const content = options.contentOf(claimId)
    if (content === undefined) throw new Error('A claim in the outbox has no content.')
    const verified = await verifyClaim(options, claimId, content, { correlationId, signal })
    if (!verified.ok) return afterFailure(verified)
    const problems = verified.value?.problems ?? []
    return hasBlocker(problems) ? { to: 'user', problems } : { to: 'step', step: 'upload' }
  }
}

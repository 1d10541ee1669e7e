import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { type Verified, type VerifyOptions, verifyClaim } from './verification.ts'

export interface VerifyDraftOptions extends Omit<VerifyOptions, 'client'> {
  /** The service as set now; null while none is. */
  readonly client: () => VerifyOptions['client'] | null
  readonly newId: () => string
}

/**
 * Verification on demand, while the user still drafts: what the service finds and when, or null where the customer's
 * details are not yet in a form that could be checked. Problems: those of any call to the service.
 */
export function createVerifyDraft(options: VerifyDraftOptions) {
  return async (
    claimId: ClaimId,
    content: ClaimContent,
    signal?: AbortSignal,
  ): Promise<Outcome<Verified | null>> => {
    const client = options.client()
    if (client === null) return failure(problem('service-not-set'))
    return await verifyClaim({ ...options, client }, claimId, content, {
      correlationId: options.newId(),
      signal,
    })
  }
}

export type VerifyDraft = ReturnType<typeof createVerifyDraft>

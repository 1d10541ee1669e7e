import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { verificationInputs } from '../../shared/service-api/verification-of-claim.ts'
import type { StoredVerification } from '../store/verification-repository.ts'

/** What the service found, as long as it was asked about just this; nothing once its inputs are others. */
export function freshFindings(
  verification: Pick<StoredVerification, 'inputsHash' | 'problems'> | undefined,
  content: ClaimContent,
): readonly Problem[] {
  return verification?.inputsHash === verificationInputs(content) ? verification.problems : []
}

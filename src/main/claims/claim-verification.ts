import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { LatestVerification } from '../../shared/ipc/claim-procedures.ts'
import { verificationInputs } from '../../shared/service-api/verification-of-claim.ts'
import type { ClaimStore } from '../store/open.ts'
import type { VerifyDraft } from '../sync/verify-draft.ts'

interface Answer {
  readonly verifiedAt: string
  readonly problems: Problem[]
}

interface ClaimVerificationParts {
  readonly store: Pick<ClaimStore, 'claims' | 'verifications'>
  readonly verifyDraft: VerifyDraft
}

/** The service's word on a claim while it is being written: asked for when the user goes on or asks, kept for offline. */
export function createClaimVerification({ store, verifyDraft }: ClaimVerificationParts) {
  const underWay = new Map<ClaimId, AbortController>()

  return {
    /** What the service last said; null before its first answer. */
    latest(id: ClaimId): Outcome<LatestVerification | null, 'claim-not-found'> {
      const claim = store.claims.find(id)
      if (!claim) return failure(problem('claim-not-found'))
      const last = store.verifications.find(id)
      if (last === undefined) return success(null)
      const isStale = last.inputsHash !== verificationInputs(claim.content)
      return success({ verifiedAt: last.at, isStale, items: [...last.items] })
    },

    /** Asks now; a question still under way about the same claim is given up, so that its answer cannot come last. */
    async verify(id: ClaimId): Promise<Outcome<Answer | null>> {
      const claim = store.claims.find(id)
      if (!claim) return failure(problem('claim-not-found'))
      underWay.get(id)?.abort()
      const question = new AbortController()
      underWay.set(id, question)
      const verified = await verifyDraft(id, claim.content, question.signal)
      if (underWay.get(id) === question) underWay.delete(id)
      if (!verified.ok) return failure(verified.problem)
      const found = verified.value
      return success(found && { verifiedAt: found.at, problems: [...found.problems] })
    },

    /** Gives up all questions: afterwards nothing is written. */
    stop(): void {
      for (const question of underWay.values()) question.abort()
    },
  }
}

export type ClaimVerification = ReturnType<typeof createClaimVerification>

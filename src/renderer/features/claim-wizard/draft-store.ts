import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { failure, type Outcome } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import type { ClaimdeskClient } from '../../../shared/ipc/contract.ts'
import { canonicalJson } from '../../../shared/service-api/canonical-json.ts'

/** What the wizard keeps of a claim. */
export interface Draft {
  readonly content: ClaimContent
  readonly step: Step
}

export interface SavedDraft {
  readonly revision: number
  readonly state: string
  readonly updatedAt: string
}

/** Whether two contents say the same, in whatever order their fields came. */
export function sameContent(a: ClaimContent, b: ClaimContent): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return a.step === b.step && sameContent(a.content, b.content)
}

type Claims = Pick<ClaimdeskClient['claims'], 'get' | 'save'>

/**
 * Saves drafts of one claim. The revision may have moved although nobody changed the text: then the save is repeated on
 * the newer one. Only other text than was last seen stored comes back as `claim-changed-elsewhere`.
 */
export function draftStore(claims: Claims, id: ClaimId, stored: ClaimContent) {
  let seen = stored

  const attempt = async (revision: number, { content, step }: Draft): Promise<Outcome<SavedDraft>> => {
    const answer = await claims.save({ id, revision, content, step })
    if (answer.ok || answer.problem.code !== 'claim-changed-elsewhere') return answer
    const found = await claims.get({ id })
    if (!found.ok) return found
    const isOurs = sameContent(found.value.content, seen) || sameContent(found.value.content, content)
    return isOurs ? claims.save({ id, revision: found.value.revision, content, step }) : answer
  }

  return {
    async save(revision: number, draft: Draft): Promise<Outcome<SavedDraft>> {
      try {
        const answer = await attempt(revision, draft)
        if (answer.ok) seen = draft.content
        return answer
      } catch {
        // The call itself broke, as when main is going down: what was typed must be tried again all the same.
        return failure(problem('internal', { retryable: true }))
      }
    },

    /** Something else is stored now, and is shown. */
    saw(content: ClaimContent): void {
      seen = content
    },
  }
}

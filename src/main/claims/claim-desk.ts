import type { Claim } from '../../shared/domain/claim.ts'
import { claimItems } from '../../shared/domain/claim-items.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { hasBlocker, type Problem, problem } from '../../shared/domain/problem.ts'
import { checkClaim, inOrder } from '../../shared/domain/rules/all-rules.ts'
import { toSubmission } from '../../shared/service-api/to-submission.ts'
import type { ClaimStore } from '../store/open.ts'
import { freshFindings } from './fresh-findings.ts'
import type { KnownFacts } from './known-facts.ts'
import { ruleSurroundings } from './rule-surroundings.ts'
import { type TextSource, templateTexts } from './template-texts.ts'

/** What the desk must know of the world around the store. */
interface ClaimDeskParts {
  readonly store: ClaimStore
  readonly facts: KnownFacts
  readonly texts: TextSource
  readonly clock: () => Date
  readonly newId: () => string
  /** Called when something new must be sent. */
  readonly wakeSync: () => void
}

/** What a user does to a claim that takes more than one part: check it, make it ready, submit it. */
export function createClaimDesk(parts: ClaimDeskParts) {
  const { store, facts, clock } = parts

  function problemsOf(claim: Claim): Problem[] {
    const offline = checkClaim({
      content: claim.content,
      documents: claim.documents,
      texts: templateTexts(claim.documents, parts.texts),
      policy: facts.policy(),
      ...ruleSurroundings(facts, clock()),
      others: store.claims.liveClaims(claim.id).map(other => ({
        id: other.id,
        claimName: other.content.claimName,
        state: other.state,
        tenantId: other.content.customer.tenantId,
        items: claimItems(other.content),
      })),
    })
    const verified = freshFindings(store.verifications.find(claim.id), claim.content)
    // Sent now, it would be refused: first the user chooses between the two versions.
    const conflict = store.conflicts.find(claim.id)
    const chosen = conflict === undefined ? [] : [problem(conflict.code)]
    return inOrder([...chosen, ...offline, ...beyond(offline, verified)])
  }

  return {
    /** All that is known to be wrong, with the reason for which sending gave the claim back. */
    check(id: ClaimId): Outcome<Problem[], 'claim-not-found'> {
      const claim = store.claims.find(id)
      if (!claim) return failure(problem('claim-not-found'))
      const found = problemsOf(claim)
      return success(inOrder([...found, ...beyond(found, store.verifications.returned(id))]))
    },

    markReady(id: ClaimId): Outcome<Claim, NotReady> {
      const claim = store.claims.find(id)
      if (!claim) return failure(problem('claim-not-found'))
      if (hasBlocker(problemsOf(claim))) return failure(problem('claim-incomplete'))
      return store.claims.markReady(id, facts.policy().id)
    },

    /** Into the outbox in the same transaction as the state: once this answers, the claim will be sent. */
    submit(id: ClaimId): Outcome<Claim, NotReady> {
      const claim = store.claims.find(id)
      if (!claim) return failure(problem('claim-not-found'))
      if (hasBlocker(problemsOf(claim))) return failure(problem('claim-incomplete'))
      const submission = toSubmission(claim.content, claim.documents, {
        policy: facts.policy(),
        confirmedAt: clock().toISOString(),
        deviceId: store.device.id(),
      })
      const queued = store.outbox.enqueue(id, submission, parts.newId())
      if (queued.ok) parts.wakeSync()
      return queued
    },
  }
}

type NotReady = 'claim-not-found' | 'claim-incomplete' | 'transition-refused'

export type ClaimDesk = ReturnType<typeof createClaimDesk>

/** Those that nobody has found before at the same place: what rules, service and sending all say is said once. */
function beyond(found: readonly Problem[], more: readonly Problem[]): Problem[] {
  return more.filter(({ code, path }) => !found.some(known => known.code === code && known.path === path))
}

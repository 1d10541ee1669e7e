import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import { claimItems } from '../../shared/domain/claim-items.ts'
import { localStates } from '../../shared/domain/claim-state.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { isEditable } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { mayResubmit } from '../../shared/domain/policy/after-submission.ts'
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
      others: store.claims.liveClaims(claim.id, claimedIds(claim.content)).map(other => ({
        id: other.id,
        claimName: other.content.claimName,
        state: other.state,
        tenantId: other.content.customer.tenantId,
        items: claimItems(other.content),
      })),
    })
    // Of what can no longer be changed nobody needs to be warned.
    const stillOpen = offline.filter(
      ({ code }) => code !== 'activity-irreversible' || isEditable(claim.state),
    )
    const verified = freshFindings(store.verifications.find(claim.id), claim.content)
    // Sent now, it would be refused: first the user chooses between the two versions.
    const conflict = store.conflicts.find(claim.id)
    const chosen = conflict === undefined ? [] : [problem(conflict.code)]
    return inOrder([...chosen, ...stillOpen, ...beyond(offline, verified)])
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
      return isEditable(claim.state) ? enqueue(claim) : failure(refusedIn(claim))
    },

    /** As `submit`, in the place of what the service has, where the claim's policy lets it (domain.md A4). */
    resubmit(id: ClaimId): Outcome<Claim, NotReady> {
      const claim = store.claims.find(id)
      if (!claim) return failure(problem('claim-not-found'))
      return mayResubmit(claim) ? enqueue(claim) : failure(refusedIn(claim))
    },

    /** What was changed since the claim was sent is given up; not while it waits to be sent. */
    discardChanges(id: ClaimId): Outcome<Claim, 'claim-not-found' | 'transition-refused'> {
      const claim = store.claims.find(id)
      if (!claim) return failure(problem('claim-not-found'))
      if (localStates.some(local => local === claim.state)) return failure(refusedIn(claim))
      const discarded = store.unsentChanges.discard(id)
      if (!discarded.ok) return discarded
      const after = store.claims.find(id)
      return after ? success(after) : failure(problem('claim-not-found'))
    },
  }

  function enqueue(claim: Claim): Outcome<Claim, NotReady> {
    const { id } = claim
    if (hasBlocker(problemsOf(claim))) return failure(problem('claim-incomplete'))
    const submission = toSubmission(claim.content, claim.documents, {
      policy: facts.policy(),
      confirmedAt: clock().toISOString(),
      deviceId: store.device.id(),
    })
    const queued = store.outbox.enqueue(id, submission, parts.newId())
    if (queued.ok) parts.wakeSync()
    return queued
  }
}

/** What another claim must have as well to claim the same (rules/duplicate.ts): one of the subscriptions, or the tenant. */
function claimedIds(content: ClaimContent): string[] {
  if (content.solutionArea === 'microsoft-365') return [content.customer.tenantId]
  return claimItems(content).flatMap(({ subscriptionId }) => subscriptionId ?? [])
}

function refusedIn({ state }: Claim) {
  return problem('transition-refused', { params: { from: state, to: 'queued' } })
}

type NotReady = 'claim-not-found' | 'claim-incomplete' | 'transition-refused'

export type ClaimDesk = ReturnType<typeof createClaimDesk>

/** Those that nobody has found before at the same place: what rules, service and sending all say is said once. */
function beyond(found: readonly Problem[], more: readonly Problem[]): Problem[] {
  return more.filter(({ code, path }) => !found.some(known => known.code === code && known.path === path))
}

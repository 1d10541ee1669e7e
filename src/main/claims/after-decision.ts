import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { ClaimId, Day } from '../../shared/domain/identifiers.ts'
import {
  type DisassociationCode,
  type DisputeCode,
  disassociationRefusal,
  disputeRefusal,
} from '../../shared/domain/policy/after-decision.ts'
import { defaultPolicy } from '../../shared/domain/policy/policies.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { RequestKind } from '../../shared/domain/reply-kind.ts'
import type { AfterDecision } from '../../shared/ipc/claim-procedures.ts'
import type { ClaimStore } from '../store/open.ts'
import type { KnownFacts } from './known-facts.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'dated' | 'history'>
  readonly facts: Pick<KnownFacts, 'policies'>
  readonly holidays: () => ReadonlySet<Day>
  readonly clock: () => Date
}

type Refusals = {
  readonly since: AfterDecision['since']
  readonly from: AfterDecision['from']
  readonly dispute: Problem<DisputeCode> | null
  readonly disassociation: Problem<DisassociationCode> | null
}

/** What the partner may ask for once a claim is decided, by its own policy and today, without any network (domain.md A4). */
export function createAfterDecision({ store, facts, holidays, clock }: Parts) {
  /** Undefined for a claim that is not there. */
  function of(id: ClaimId): Refusals | undefined {
    const claim = store.dated.one(id)
    if (claim === undefined) return undefined
    const { state, stateSince, policyId } = claim
    const policy = facts.policies().find(known => known.policy.id === policyId)?.policy ?? defaultPolicy
    const today = localDay(clock())
    const states = store.history.list(id).filter(({ what }) => what === 'state')
    const dispute = disputeRefusal({
      ...{ state, policy, today },
      since: stateSince === null ? today : localDay(new Date(stateSince)),
      holidays: holidays(),
      // The service's own word that it was: a dispute that it refused is none.
      wasDisputed: states.some(({ to }) => to === 'in-dispute'),
    })
    const from = states.findLast(({ to }) => to === state)?.from ?? null
    return { since: stateSince, from, dispute, disassociation: disassociationRefusal({ state, policy }) }
  }

  return {
    of,
    /** Why it cannot be asked for now; null where it can. */
    refusalOf(kind: RequestKind, id: ClaimId) {
      const found = of(id)
      return found === undefined ? problem('claim-not-found') : found[kind]
    },
  }
}

export type AfterDecisionRules = ReturnType<typeof createAfterDecision>

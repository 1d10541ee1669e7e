import { setImmediate as nextTurn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import type { Policy } from '../../shared/domain/policy/policy.ts'
import { hasBlocker, problem } from '../../shared/domain/problem.ts'
import { checkClaim } from '../../shared/domain/rules/all-rules.ts'
import { problemChanges } from '../../shared/domain/rules/problem-changes.ts'
import type { PolicyImpact } from '../../shared/ipc/policy-impact.ts'
import type { ClaimStore } from '../store/open.ts'
import type { OpenClaim } from '../store/open-claims-repository.ts'
import { UnreadableRow } from '../store/stored-row.ts'
import { freshFindings } from './fresh-findings.ts'
import type { KnownFacts } from './known-facts.ts'
import { ruleSurroundings } from './rule-surroundings.ts'

/** Claims checked before other work gets its turn: well under a frame's 16 ms. */
const batchSize = 20

interface PolicyChangeParts {
  readonly store: ClaimStore
  readonly facts: KnownFacts
  readonly clock: () => Date
}

interface Change {
  readonly from: Policy
  readonly to: Policy
}

interface Checked {
  readonly claim: OpenClaim
  /** Null where the change makes no difference. */
  readonly impact: PolicyImpact | null
}

/**
 * Checks the open claims by another policy. Duplicates are left out: they are the same by every policy, and would cost a
 * comparison of every claim with every other.
 */
export function createPolicyChange({ store, facts, clock }: PolicyChangeParts) {
  /** By which the open claims were last checked. */
  let applied = facts.policy()
  let underWay: Promise<unknown> = Promise.resolve()

  /** One after the other: each starts from what the one before has put in force. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = underWay.then(work)
    // Whoever asked is told of a failure; the next one must start all the same.
    underWay = Promise.allSettled([result])
    return result
  }

  function read(id: ClaimId): Claim | undefined {
    try {
      return store.claims.find(id)
    } catch (error) {
      // It says so when it is opened; the other claims must be checked all the same.
      if (error instanceof UnreadableRow) return undefined
      throw error
    }
  }

  function comparison({ from, to }: Change): (claim: OpenClaim) => Checked {
    const surroundings = ruleSurroundings(facts, clock())
    return claim => {
      const found = read(claim.id)
      if (found === undefined) return { claim, impact: null }
      const { content, documents } = found
      // The same by every policy, but it may say what a rule says.
      const verified = freshFindings(store.verifications.find(claim.id), content)
      const by = (policy: Policy) => [
        ...checkClaim({ content, documents, policy, ...surroundings }),
        ...verified,
      ]
      const changes = problemChanges(by(from), by(to))
      if (changes.appeared.length + changes.gone.length === 0) return { claim, impact: null }
      const { claimName, customer } = content
      const { id, state } = claim
      return { claim, impact: { id, claimName, customerName: customer.name, state, ...changes } }
    }
  }

  async function checkAll(change: Change): Promise<Map<ClaimId, Checked>> {
    const check = comparison(change)
    const checked = new Map<ClaimId, Checked>()
    for (const [index, claim] of store.openClaims.list().entries()) {
      if (index % batchSize === 0) await nextTurn()
      checked.set(claim.id, check(claim))
    }
    return checked
  }

  /** Ready claims in which the change makes a blocker. Those that changed since they were checked are checked again. */
  function toDraft(change: Change, checked: ReadonlyMap<ClaimId, Checked>): Set<ClaimId> {
    const check = comparison(change)
    const back = store.openClaims.list().filter(claim => {
      if (claim.state !== 'ready') return false
      const before = checked.get(claim.id)
      const { impact } =
        before !== undefined && isDeepStrictEqual(before.claim, claim) ? before : check(claim)
      return impact !== null && hasBlocker(impact.appeared)
    })
    return new Set(back.map(({ id }) => id))
  }

  function known(policyId: string): Policy | undefined {
    return facts.policies().find(({ policy }) => policy.id === policyId)?.policy
  }

  return {
    /** The open claims in which the policy would find other problems, the newest change first. Changes nothing. */
    async preview(policyId: string): Promise<Outcome<PolicyImpact[], 'policy-unknown'>> {
      const to = known(policyId)
      if (to === undefined) return failure(problem('policy-unknown', { params: { policyId } }))
      const checked = await checkAll({ from: applied, to })
      return success([...checked.values()].flatMap(({ impact }) => impact ?? []))
    },

    /** Puts the policy in force: setting, claims and their history change together, or not at all. */
    choose: (policyId: string): Promise<Outcome<null, 'policy-unknown'>> =>
      inTurn(async () => {
        const to = known(policyId)
        if (to === undefined) return failure(problem('policy-unknown', { params: { policyId } }))
        const change = { from: applied, to }
        const checked = await checkAll(change)
        // No pause from here on: nothing can change between the last check and the transaction.
        store.openClaims.choosePolicy({ policyId, by: 'user', backToDraft: toDraft(change, checked) })
        applied = to
        return success(null)
      }),

    /** After the service's answers or its address changed: whether the policy in force is another now, and was applied. */
    follow: (): Promise<boolean> =>
      inTurn(async () => {
        const change = { from: applied, to: facts.policy() }
        if (isDeepStrictEqual(change.from, change.to)) return false
        const checked = await checkAll(change)
        const backToDraft = toDraft(change, checked)
        store.openClaims.applyPolicy({ policyId: change.to.id, by: 'sync', backToDraft })
        applied = change.to
        return true
      }),

    /** When what is under way has ended. */
    settled: async (): Promise<void> => void (await underWay),
  }
}

export type PolicyChange = ReturnType<typeof createPolicyChange>

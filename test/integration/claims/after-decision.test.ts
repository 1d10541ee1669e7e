import { expect, it } from 'vitest'
import { createAfterDecision } from '../../../src/main/claims/after-decision.ts'
import type { ServiceState } from '../../../src/shared/domain/claim-state.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { knownPolicies } from '../../../src/shared/domain/policy/policies.ts'
import { aDesk, aQueuedClaim, type TestDesk } from '../store/temporary-store.ts'

const service = 'https://claims.example'

/** A laptop whose service says what the test wants. */
function aLaptop() {
  const desk = aDesk()
  const rules = createAfterDecision({
    store: desk.store,
    facts: { policies: () => knownPolicies([]) },
    holidays: () => new Set(),
    clock: () => new Date(desk.now()),
  })
  return { desk, rules }
}

function aClaim(desk: TestDesk, policyId: string, ...states: ServiceState[]): ClaimId {
  const id = aQueuedClaim(desk.store)
  desk.sql('UPDATE claim SET policy_id = ? WHERE id = ?', policyId, id)
  for (const [place, status] of (['submitted', ...states] as const).entries()) {
    const receipt = { receiptId: `r-${id}`, receivedAt: desk.now(), contentHash: 'hash' }
    const word = {
      id,
      version: place + 1,
      status,
      updatedAt: desk.now(),
      receipt,
      comments: [],
      subscriptions: [],
    }
    if (place === 0) desk.store.outbox.acknowledge(id, word, service)
    else
      desk.store.serviceState.applyChanges(
        service,
        { claims: [word], cursor: `${id} ${place}`, more: false },
        'i',
      )
  }
  return id
}

it('a rejection is disputed within 30 days by the policy of 2023, and not a day later', () => {
  const { desk, rules } = aLaptop()
  const id = aClaim(desk, '2023-10', 'rejected')
  desk.pass({ days: 30 })
  expect(rules.of(id)).toMatchObject({ dispute: null, from: 'submitted' })
  desk.pass({ days: 1 })
  expect(rules.refusalOf('dispute', id)).toMatchObject({ code: 'dispute-late' })
})

it('a rejection is disputed once', () => {
  const { desk, rules } = aLaptop()
  const id = aClaim(desk, '2023-10', 'rejected', 'in-dispute', 'approved', 'rejected')
  expect(rules.of(id)).toMatchObject({ dispute: { code: 'dispute-once' }, from: 'approved' })
})

it.each([
  ['2020-07', 'rejected', 'dispute-by-ticket', 'disassociation-not-possible'],
  ['2020-07', 'approved', 'dispute-not-possible', 'disassociation-by-ticket'],
  ['2023-10', 'approved', 'dispute-not-possible', undefined],
  ['2023-10', 'rejected-final', 'dispute-not-possible', 'disassociation-not-possible'],
] as const)(
  'by the policy of %s a claim that is %s says what goes how',
  (policyId, state, dispute, disassociation) => {
    const { desk, rules } = aLaptop()
    const found = rules.of(aClaim(desk, policyId, state))
    expect([found?.dispute?.code, found?.disassociation?.code]).toEqual([dispute, disassociation])
  },
)

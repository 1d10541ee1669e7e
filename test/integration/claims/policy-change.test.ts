import { expect, test } from 'vitest'
import { createClaimDesk } from '../../../src/main/claims/claim-desk.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import { createPolicyChange } from '../../../src/main/claims/policy-change.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import type { Policy } from '../../../src/shared/domain/policy/policy.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { verificationInputs } from '../../../src/shared/service-api/verification-of-claim.ts'
import { allItems, aProduct } from '../../support/builders.ts'
import { noTexts } from '../../support/no-texts.ts'
import { aDesk, aDraft, codeOf, value } from '../store/temporary-store.ts'

const serviceUrl = 'http://127.0.0.1:1'
const withoutSubscription = { products: [aProduct({ subscriptionId: '' })] }

/** The part of main that knows policies, over a real store. */
function aPolicyDesk() {
  const desk = aDesk()
  const { store } = desk
  const clock = () => new Date(desk.now())
  const facts = knownFacts(store, serviceUrl)
  const policyChange = createPolicyChange({ store, facts, clock })
  const claims = createClaimDesk({
    store,
    facts,
    texts: noTexts,
    clock,
    newId: () => 'c',
    wakeSync: () => undefined,
  })

  function aReady(overrides: Parameters<typeof aDraft>[1] = {}): ClaimId {
    const id = aDraft(store, overrides)
    attachForm(id)
    value(claims.markReady(id))
    return id
  }

  function attachForm(id: ClaimId): void {
    const stored = { sha256: sha256Schema.parse('ab'.repeat(32)), sizeBytes: 9, mediaType: 'application/pdf' }
    const added = value(store.attachments.add(id, { ...stored, name: 'poe-form.pdf' }))
    const content = store.claims.find(id)?.content
    value(
      store.attachments.update(id, added.id, {
        name: added.name,
        kind: 'poe-form',
        acknowledgementDate: '2026-02-16',
        covers: content === undefined ? [] : allItems(content),
        note: '',
      }),
    )
  }

  return {
    ...desk,
    facts,
    policyChange,
    claims,
    aReady,
    /** As sync does when the service answers with other policies. */
    serve: (served: readonly Policy[]) =>
      store.serviceCache.put(serviceUrl, paths.catalog, {
        etag: null,
        body: { policies: served },
        fetchedAt: desk.now(),
      }),
    claim: (id: ClaimId) => {
      const found = store.claims.find(id)
      if (found === undefined) throw new Error('The claim is gone.')
      return found
    },
    changesOf: (id: ClaimId) =>
      store.history
        .list(id)
        .filter(({ what }) => what === 'state' || what === 'policy')
        .map(({ what, by, from, to }) => [what, by, from, to]),
  }
}

const newer: Policy = {
  ...defaultPolicy,
  id: '2026-01',
  validFrom: '2026-01-01',
  subscriptionRequired: { when: 'always', source: 'the service' },
}

test('a preview names the open claims that change, with what appears and what goes, and changes nothing', async () => {
  const desk = aPolicyDesk()
  const ready = desk.aReady(withoutSubscription)
  aDraft(desk.store)
  const draft = aDraft(desk.store, { ...withoutSubscription, claimName: 'Second' })
  const before = desk.sql('SELECT * FROM claim')

  const impacts = value(await desk.policyChange.preview('2023-10'))
  const ofReady = impacts.find(({ id }) => id === ready)
  expect(ofReady).toMatchObject({
    claimName: 'Contoso sales roll-out',
    customerName: 'Contoso Ltd',
    state: 'ready',
    appeared: [{ code: 'subscription-required', severity: 'blocker' }],
    gone: [],
  })
  expect(impacts.map(({ id }) => id).toSorted()).toEqual([ready, draft].toSorted())
  expect(desk.sql('SELECT * FROM claim')).toEqual(before)
})

test('the policy chosen takes the drafts along, and gives a ready claim that it blocks back to the user', async () => {
  const desk = aPolicyDesk()
  const draft = aDraft(desk.store, withoutSubscription)
  const blocked = desk.aReady(withoutSubscription)
  const passing = desk.aReady({
    products: [aProduct({ subscriptionId: 'a0000000-0000-4000-8000-00000000000f' })],
  })
  const passingSince = desk.claim(passing).updatedAt
  desk.pass({ minutes: 1 })

  value(await desk.policyChange.choose('2023-10'))
  expect([draft, blocked, passing].map(id => [desk.claim(id).state, desk.claim(id).policyId])).toEqual([
    ['draft', '2023-10'],
    ['draft', '2023-10'],
    ['ready', '2023-10'],
  ])
  expect(desk.changesOf(blocked).slice(-2)).toEqual([
    ['policy', 'Paola Verdi', '2020-07', '2023-10'],
    ['state', 'Paola Verdi', 'ready', 'draft'],
  ])
  expect(desk.changesOf(passing).at(-1)).toEqual(['policy', 'Paola Verdi', '2020-07', '2023-10'])
  expect(desk.claim(passing).updatedAt).toBe(passingSince)
  expect(desk.facts.policy().id).toBe('2023-10')
  expect(desk.reopened().settings.get().policyId).toBe('2023-10')
})

test('chosen back, the problem is gone again', async () => {
  const desk = aPolicyDesk()
  const id = desk.aReady(withoutSubscription)
  value(await desk.policyChange.choose('2023-10'))
  expect(value(await desk.policyChange.preview('2020-07'))).toMatchObject([
    { id, state: 'draft', appeared: [], gone: [{ code: 'subscription-required' }] },
  ])
  value(await desk.policyChange.choose('2020-07'))
  expect(value(desk.claims.check(id)).map(({ code }) => code)).not.toContain('subscription-required')
  expect(value(desk.claims.markReady(id)).policyId).toBe('2020-07')
})

test('what the service has found already is neither new nor gone', async () => {
  const desk = aPolicyDesk()
  const id = aDraft(desk.store, withoutSubscription)
  const { content } = desk.claim(id)
  const path = `products.${content.products[0]?.id}.subscriptionId`
  desk.store.verifications.record(id, {
    inputs: verificationInputs(content),
    problems: [problem('subscription-required', { path })],
    at: desk.now(),
    items: [],
  })
  expect(value(await desk.policyChange.preview('2023-10')).map(impact => impact.id)).not.toContain(id)
})

test('a claim that waits to be sent keeps the policy it was confirmed by', async () => {
  const desk = aPolicyDesk()
  const id = desk.aReady(withoutSubscription)
  value(desk.claims.submit(id))
  value(await desk.policyChange.choose('2023-10'))
  expect(desk.claim(id)).toMatchObject({ state: 'queued', policyId: '2020-07' })
  expect(desk.store.outbox.list()[0]?.submission.policyId).toBe('2020-07')
})

test('a claim made ready while the others are being checked is checked, too', async () => {
  const desk = aPolicyDesk()
  for (let count = 0; count < 60; count += 1) aDraft(desk.store)
  const choosing = desk.policyChange.choose('2023-10')
  const late = desk.aReady(withoutSubscription)
  value(await choosing)
  expect(desk.claim(late)).toMatchObject({ state: 'draft', policyId: '2023-10' })
})

test('where the disk fails, neither the setting nor any claim has changed', async () => {
  const desk = aPolicyDesk()
  const id = desk.aReady(withoutSubscription)
  desk.sql(`CREATE TRIGGER full BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'disk full'); END`)
  await expect(desk.policyChange.choose('2023-10')).rejects.toThrow('disk full')
  expect(desk.claim(id)).toMatchObject({ state: 'ready', policyId: '2020-07' })
  expect(desk.store.settings.get().policyId).toBe('2020-07')
  desk.sql('DROP TRIGGER full')
  value(await desk.policyChange.choose('2023-10'))
  expect(desk.claim(id).state).toBe('draft')
})

test('a claim that cannot be read holds up no other', async () => {
  const desk = aPolicyDesk()
  const damaged = aDraft(desk.store)
  const id = aDraft(desk.store, withoutSubscription)
  desk.sql(`UPDATE claim SET content = '{"products": 1}' WHERE id = ?`, damaged)
  expect(value(await desk.policyChange.preview('2023-10')).map(impact => impact.id)).toEqual([id])
})

test('a policy that the service serves can be chosen, and one that nobody knows cannot', async () => {
  const desk = aPolicyDesk()
  expect(codeOf(await desk.policyChange.choose('2026-01'))).toBe('policy-unknown')
  desk.serve([newer])
  value(await desk.policyChange.choose('2026-01'))
  expect(desk.facts.policy()).toEqual(newer)
  const id = desk.aReady()
  expect(desk.claim(id).policyId).toBe('2026-01')
  value(desk.claims.submit(id))
  expect(desk.store.outbox.list()[0]?.submission.policyId).toBe('2026-01')
})

test('a chosen policy that is not served any more falls back to the default, and the choice is kept', async () => {
  const desk = aPolicyDesk()
  desk.serve([newer])
  value(await desk.policyChange.choose('2026-01'))
  const id = desk.aReady()
  desk.serve([defaultPolicy])
  expect(await desk.policyChange.follow()).toBe(true)
  expect(desk.facts.policy().id).toBe('2020-07')
  expect(desk.store.settings.get().policyId).toBe('2026-01')
  expect(desk.claim(id)).toMatchObject({ state: 'ready', policyId: '2020-07' })
  desk.serve([newer])
  await desk.policyChange.follow()
  expect(desk.facts.policy().id).toBe('2026-01')
})

test('a correction that the service serves is followed, in the program’s name', async () => {
  const desk = aPolicyDesk()
  const id = desk.aReady(withoutSubscription)
  desk.serve([defaultPolicy])
  expect(await desk.policyChange.follow()).toBe(false)
  desk.serve([{ ...newer, id: '2020-07' }])
  expect(await desk.policyChange.follow()).toBe(true)
  expect(desk.changesOf(id).at(-1)).toEqual(['state', 'sync', 'ready', 'draft'])
  expect(await desk.policyChange.follow()).toBe(false)
})

test('five thousand open claims are checked without holding up other work', async () => {
  const desk = aPolicyDesk()
  const pattern = aDraft(desk.store, withoutSubscription)
  desk.sql(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4999)
     INSERT INTO claim (id, state, content, policy_id, created_at, updated_at)
     SELECT printf('01890000-0000-7000-9000-%012x', i), 'ready', content, policy_id, created_at, updated_at
     FROM n, claim WHERE id = ?`,
    pattern,
  )
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 0)
  const impacts = value(await desk.policyChange.preview('2023-10'))
  clearInterval(others)
  expect(impacts).toHaveLength(5_000)
  // In one go nothing else would have had a turn.
  expect(turns).toBeGreaterThan(20)
  value(await desk.policyChange.choose('2023-10'))
  expect(desk.sql(`SELECT 1 FROM claim WHERE state = 'ready' OR policy_id <> '2023-10'`)).toEqual([])
}, 60_000)

import { expect, test } from 'vitest'
import { emptyClaimContent } from '../../../src/shared/domain/claim-content.ts'
import { claimIdSchema } from '../../../src/shared/domain/identifiers.ts'
import { aContent, anId, aProduct } from '../../support/builders.ts'
import { aDesk, aDraft, aQueuedClaim, aReadyClaim, codeOf, value, write } from './temporary-store.ts'

test('a new claim is an empty draft on its first step', () => {
  const { store } = aDesk()
  const claim = store.claims.create()
  expect(claim).toMatchObject({ state: 'draft', revision: 0, step: 'customer', documents: [], receipt: null })
  expect(claim.content).toEqual(emptyClaimContent)
  expect(store.claims.find(claim.id)).toEqual(claim)
})

test('what was saved is there after a restart, with the step', () => {
  const desk = aDesk()
  const { id } = desk.store.claims.create()
  const content = aContent({ comment: 'Società Àgile 🙂\n"quoted"' })
  value(desk.store.claims.save({ id, revision: 0, content, step: 'products' }))
  expect(desk.reopened().claims.find(id)).toMatchObject({ content, step: 'products', revision: 1 })
})

test('a save based on an older revision is refused and writes nothing', () => {
  const { store } = aDesk()
  const id = aDraft(store, { claimName: 'First' })
  const late = store.claims.save({
    id,
    revision: 0,
    content: aContent({ claimName: 'Late' }),
    step: 'review',
  })
  expect(codeOf(late)).toBe('claim-changed-elsewhere')
  expect(store.claims.find(id)).toMatchObject({
    content: { claimName: 'First' },
    step: 'customer',
    revision: 1,
  })
})

test('the same save sent twice is one change', () => {
  const desk = aDesk()
  const { id } = desk.store.claims.create()
  const save = { id, revision: 0, content: aContent(), step: 'contacts' } as const
  const first = value(desk.store.claims.save(save))
  desk.pass({ minutes: 1 })
  expect(value(desk.store.claims.save(save))).toEqual(first)
})

test('going to another step leaves a ready claim ready', () => {
  const { store } = aDesk()
  const id = aReadyClaim(store)
  const saved = value(store.claims.save({ id, revision: 1, content: aContent(), step: 'review' }))
  expect(saved).toMatchObject({ state: 'ready', revision: 1 })
  expect(store.claims.find(id)?.step).toBe('review')
})

test('a change of a ready claim makes it a draft again', () => {
  const { store } = aDesk()
  const id = aReadyClaim(store)
  const saved = store.claims.save({
    id,
    revision: 1,
    content: aContent({ mpnId: '9999999' }),
    step: 'partner',
  })
  expect(value(saved)).toMatchObject({ state: 'draft', revision: 2 })
  expect(store.history.list(id)).toContainEqual(
    expect.objectContaining({ what: 'state', from: 'ready', to: 'draft' }),
  )
})

test('a claim that waits to be sent can be neither changed nor deleted', () => {
  const { store } = aDesk()
  const id = aQueuedClaim(store)
  const saved = store.claims.save({ id, revision: 1, content: aContent({ comment: 'x' }), step: 'review' })
  expect(codeOf(saved)).toBe('claim-not-editable')
  expect(codeOf(store.claims.remove(id))).toBe('claim-not-deletable')
})

test('a claim remembers the policy by which it was made ready', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  expect(value(store.claims.markReady(id, '2023-10'))).toMatchObject({ state: 'ready', policyId: '2023-10' })
  expect(codeOf(store.claims.markReady(id, '2020-07'))).toBe('transition-refused')
  expect(value(store.claims.backToDraft(id))).toMatchObject({ state: 'draft', policyId: '2023-10' })
})

test('a deleted claim is off the list and comes back whole', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const before = store.claims.find(id)
  value(store.claims.remove(id))
  expect(store.claims.find(id)).toBeUndefined()
  expect(store.claims.list({ search: '', offset: 0, limit: 10 })).toEqual({ claims: [], total: 0 })
  expect(codeOf(store.claims.remove(id))).toBe('claim-not-found')
  expect(value(store.claims.restore(id))).toEqual(before)
  expect(store.history.list(id).map(({ what }) => what)).toEqual(
    expect.arrayContaining(['created', 'edited', 'deleted', 'restored']),
  )
})

test('an unknown claim is not found by any call', () => {
  const { store } = aDesk()
  const id = claimIdSchema.parse(anId())
  expect(store.claims.find(id)).toBeUndefined()
  expect(codeOf(store.claims.save({ id, revision: 0, content: aContent(), step: 'review' }))).toBe(
    'claim-not-found',
  )
  expect(codeOf(store.claims.markReady(id, '2020-07'))).toBe('claim-not-found')
  expect(codeOf(store.claims.restore(id))).toBe('claim-not-found')
})

test('duplicates are looked for among the other claims that are alive', () => {
  const desk = aDesk()
  const { store } = desk
  const [own, other, deleted, rejected] = [aDraft(store), aDraft(store), aDraft(store), aDraft(store)]
  value(store.claims.remove(deleted))
  desk.sql(`UPDATE claim SET state = 'rejected' WHERE id = ?`, rejected)
  const { customer, products } = aContent()
  const alike = [{ id: other, state: 'draft', content: aContent() }]
  expect(store.claims.liveClaims(own, [customer.tenantId])).toEqual(alike)
  expect(
    store.claims.liveClaims(
      own,
      products.map(({ subscriptionId }) => subscriptionId.toUpperCase()),
    ),
  ).toEqual(alike)
  expect(store.claims.liveClaims(own, ['', 'a0000000-0000-4000-8000-000000000077'])).toEqual([])
})

test('content of an older version gets the fields that it did not have', () => {
  const desk = aDesk()
  const id = aDraft(desk.store)
  desk.sql(
    `UPDATE claim SET content = json_remove(content, '$.publicSector', '$.contacts.technical',
      '$.products[0].subscriptionId', '$.confirmedActivities') WHERE id = ?`,
    id,
  )
  const expected = aContent({ products: [aProduct({ subscriptionId: '' })] })
  expect(desk.store.claims.find(id)?.content).toEqual({
    ...expected,
    confirmedActivities: [],
    contacts: { ...expected.contacts, technical: { name: '', title: '', email: '' } },
  })
})

test('a field that exists no more is found in the history after the next save', () => {
  const desk = aDesk()
  const id = aDraft(desk.store)
  desk.sql(`UPDATE claim SET content = json_set(content, '$.fax', '02 1234') WHERE id = ?`, id)
  write(desk.store, id, aContent({ comment: 'new' }))
  expect(desk.store.history.list(id)).toContainEqual(
    expect.objectContaining({ what: 'edited', path: 'fax', from: '02 1234', to: null }),
  )
})

test('a claim that cannot be read says so when opened, stays on the list, and keeps its bytes', () => {
  const desk = aDesk()
  const id = aDraft(desk.store)
  desk.sql(`UPDATE claim SET content = json_set(content, '$.activities', 'usage') WHERE id = ?`, id)
  const before = desk.sql(`SELECT content FROM claim`)
  expect(() => desk.store.claims.find(id)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'storage-failed' }) }),
  )
  expect(desk.store.claims.list({ search: 'contoso', offset: 0, limit: 10 }).total).toBe(1)
  expect(desk.store.claims.liveClaims(claimIdSchema.parse(anId()), [aContent().customer.tenantId])).toEqual(
    [],
  )
  expect(desk.sql(`SELECT content FROM claim`)).toEqual(before)
})

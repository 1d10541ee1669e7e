import { expect, test } from 'vitest'
import { aContent } from '../../support/builders.ts'
import { aDesk, aDraft, aQueuedClaim, codeOf, value } from './temporary-store.ts'

const { customer, contacts } = aContent()
const mistyped = {
  name: 'Contoso Limited',
  domain: 'contoso.onmicrosoft.com',
  tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d000f',
}

/** Two entries for Contoso, with a claim that waits to be sent and a draft. */
function twoOfOne() {
  const desk = aDesk()
  const { store } = desk
  const sent = aQueuedClaim(store)
  const draft = aDraft(store, { customer: mistyped })
  const doubles = store.customerDoubles.find()
  const [double] = doubles
  if (double === undefined) throw new Error('No double is found.')
  const { one, other } = double
  const names = () =>
    store.customers.list({ search: '', offset: 0, limit: 10 }).customers.map(({ name }) => name)
  const customerOf = (id: typeof draft) => store.claims.find(id)?.content.customer
  return {
    desk,
    store,
    sent,
    draft,
    keep: one.id,
    other: other.id,
    reasons: double.reasons,
    names,
    customerOf,
  }
}
const data = { ...customer, contacts }

test('two entries become one with all their claims; drafts say what was chosen, what was confirmed keeps what it says', () => {
  const { store, sent, draft, keep, other, reasons, names, customerOf } = twoOfOne()
  expect(reasons).toEqual(['domain', 'name'])
  const merged = value(
    store.customerMerge.merge({
      keep,
      other,
      data: { ...data, name: 'Contoso' },
      notes: 'Both.',
      intoDrafts: true,
    }),
  )
  expect(merged.drafts).toBe(1)
  expect(names()).toEqual(['Contoso'])
  expect(store.claimsOfCustomer.page(keep, { offset: 0, limit: 10 }).total).toBe(2)
  expect(customerOf(draft)).toEqual({ ...customer, name: 'Contoso' })
  expect(customerOf(sent)).toEqual(customer)
  expect(store.customerDoubles.find()).toEqual([])
  // Who types the other tenant ID again means the same customer.
  aDraft(store, { customer: mistyped })
  expect(names()).toEqual(['Contoso'])
})

test('a merge is undone: both entries and the drafts are as they were, and what was written since stays', () => {
  const { desk, store, draft, keep, other, names, customerOf } = twoOfOne()
  value(store.customers.saveNotes(other, 'Of the other.'))
  const before = [keep, other].map(id => store.customers.find(id))
  const { id } = value(store.customerMerge.merge({ keep, other, data, notes: 'Both.', intoDrafts: true }))
  expect(store.customers.find(keep)?.merges).toMatchObject([{ id, name: mistyped.name }])
  desk.pass({ minutes: 1 })
  value(desk.reopened().customerMerge.undo(id))
  expect([keep, other].map(one => store.customers.find(one))).toEqual(before)
  expect(names()).toEqual([mistyped.name, customer.name])
  expect(customerOf(draft)).toEqual(mistyped)
  expect(codeOf(store.customerMerge.undo(id))).toBe('customer-not-found')

  const again = value(store.customerMerge.merge({ keep, other, data, notes: 'Both.', intoDrafts: false }))
  expect([again.drafts, customerOf(draft)]).toEqual([0, mistyped])
  value(store.customers.saveNotes(keep, 'Written since.'))
  value(store.customerMerge.undo(again.id))
  expect(store.customers.find(keep)?.notes).toBe('Written since.')
})

test('a merge that took a while is undone whole', () => {
  let ms = Date.parse('2026-03-16T09:00:00.000Z')
  const { store } = aDesk({ clock: () => new Date(ms++) })
  aDraft(store)
  aDraft(store, { customer: mistyped })
  const [double] = store.customerDoubles.find()
  if (double === undefined) throw new Error('No double is found.')
  const [keep, other] = [double.one.id, double.other.id]
  const before = [keep, other].map(id => store.customers.find(id))
  const chosen = { ...data, name: 'Chosen' }
  const { id } = value(store.customerMerge.merge({ keep, other, data: chosen, notes: '', intoDrafts: false }))
  value(store.customerMerge.undo(id))
  expect([keep, other].map(one => store.customers.find(one))).toEqual(before)
})

test('two that the user keeps apart are not told of again', () => {
  const { store, keep, other } = twoOfOne()
  store.customerDoubles.keepApart(other, keep)
  expect(store.customerDoubles.find()).toEqual([])
})

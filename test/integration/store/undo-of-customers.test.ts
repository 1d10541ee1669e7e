import { expect, test } from 'vitest'
import type { ClaimStore } from '../../../src/main/store/open.ts'
import { aContent } from '../../support/builders.ts'
import { aDesk, aDraft, value } from './temporary-store.ts'

test('notes on a customer are taken back and done again, what was typed at once as one step', () => {
  const desk = aDesk()
  const { store } = desk
  aDraft(store)
  const [customer] = store.customers.list({ search: '', offset: 0, limit: 1 }).customers
  if (customer === undefined) throw new Error('There is no customer.')
  const notes = () => store.customers.find(customer.id)?.notes
  store.customers.saveNotes(customer.id, 'Invoices')
  store.customers.saveNotes(customer.id, 'Invoices go to Milan.')
  desk.pass({ minutes: 1 })
  store.customers.saveNotes(customer.id, 'Invoices go to Rome.')
  expect(store.undo.undo().done).toMatchObject({ kind: 'customer-noted', detail: customer.name })
  expect(notes()).toBe('Invoices go to Milan.')
  store.undo.undo()
  expect(notes()).toBe('')
  store.undo.redo()
  expect(notes()).toBe('Invoices go to Milan.')
  expect(store.undo.undo().done).toMatchObject({ kind: 'customer-noted' })
  expect(store.undo.undo().done).toMatchObject({ kind: 'claim-edited' })
})

const fabrikam = {
  name: 'Fabrikam',
  tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002',
  domain: 'fabrikam.onmicrosoft.com',
}
const data = { ...fabrikam, contacts: aContent().contacts }
const mistyped = { name: 'Contoso Limited', domain: '', tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d000f' }

const inBook = (store: ClaimStore) =>
  store.customers.list({ search: '', offset: 0, limit: 10 }).customers.map(({ name }) => name)

test('a new customer, what is changed of them and their removal are taken back and done again, after a restart as well', () => {
  const desk = aDesk()
  const { id } = desk.store.customers.add(data)
  value(desk.store.customers.saveNotes(id, 'By letter.'))
  value(desk.store.customers.change(id, { ...data, name: 'Fabrikam Srl' }))
  const last = desk.store.customers.find(id)
  value(desk.store.customers.remove(id))
  expect(inBook(desk.store)).toEqual([])

  const store = desk.reopened()
  expect(store.undo.undo().done).toMatchObject({ kind: 'customer-removed', detail: 'Fabrikam Srl' })
  expect(store.customers.find(id)).toEqual(last)
  // By their domain and tenant, too.
  const claim = aDraft(store, { customer: { ...aContent().customer, tenantId: data.tenantId } })
  expect(store.claimsOfCustomer.page(id, { offset: 0, limit: 10 }).total).toBe(1)
  while (store.undo.state().undo?.claimId === claim) store.undo.undo()
  expect(store.undo.undo().done).toMatchObject({ kind: 'customer-edited', detail: 'Fabrikam Srl' })
  expect(inBook(store)).toEqual(['Fabrikam'])
  store.undo.undo()
  expect(store.undo.undo().done).toMatchObject({ kind: 'customer-added', detail: 'Fabrikam' })
  expect(inBook(store)).toEqual([])
  for (let step = 0; step < 3; step += 1) store.undo.redo()
  expect(store.customers.find(id)).toEqual(last)
})

test('a customer who is removed right after they were added comes back first', () => {
  const { store } = aDesk()
  const { id } = store.customers.add(data)
  value(store.customers.remove(id))
  expect(store.undo.undo().done).toMatchObject({ kind: 'customer-removed' })
  expect(inBook(store)).toEqual(['Fabrikam'])
})

test('a merge is taken back by the next step, whole, and done again; its own button comes to the same', () => {
  const desk = aDesk()
  const { store } = desk
  aDraft(store)
  const draft = aDraft(store, { customer: mistyped })
  const [one, other] = store.customers.list({ search: 'contoso', offset: 0, limit: 10 }).customers
  if (one === undefined || other === undefined) throw new Error('There are no two customers.')
  value(store.customers.saveNotes(one.id, 'Of one.'))
  value(store.customers.change(other.id, { ...mistyped, contacts: data.contacts }))
  const seen = () => [
    [one.id, other.id].map(id => store.customers.find(id)),
    store.claims.find(draft)?.content.customer,
  ]
  const before = seen()
  desk.pass({ minutes: 1 })
  const chosen = { ...aContent().customer, name: 'Fabrikam', contacts: data.contacts }
  const merge = { keep: one.id, other: other.id, data: chosen, notes: 'Both.', intoDrafts: true }
  const { id } = value(store.customerMerge.merge(merge))
  const after = seen()
  expect(inBook(store)).toEqual(['Fabrikam'])

  expect(store.undo.undo().done).toMatchObject({ kind: 'customers-merged', detail: 'Fabrikam' })
  expect(seen()).toEqual(before)
  expect(store.undo.redo().done).toMatchObject({ kind: 'customers-merged' })
  expect(seen()).toEqual(after)
  value(store.customerMerge.undo(id))
  expect(seen()).toEqual(before)
  expect(store.undo.state().redo).toMatchObject({ kind: 'customers-merged' })
  expect(store.undo.state().undo).toMatchObject({ kind: 'customer-edited' })
})

test('what was written of a customer comes again although they had gone with their claim', () => {
  const { store } = aDesk()
  const claim = aDraft(store)
  const [customer] = store.customers.list({ search: '', offset: 0, limit: 1 }).customers
  if (customer === undefined) throw new Error('There is no customer.')
  value(store.customers.saveNotes(customer.id, 'By letter.'))
  const last = store.customers.find(customer.id)
  let steps = 0
  while (store.undo.undo().done !== null) steps += 1
  expect(store.customers.find(customer.id)).toBeUndefined()
  for (; steps > 0; steps -= 1) expect(store.undo.redo().done).not.toBeNull()
  expect(store.customers.find(customer.id)).toEqual(last)
  expect(store.claimsOfCustomer.page(customer.id, { offset: 0, limit: 10 }).claims).toMatchObject([
    { id: claim },
  ])
})

test('a customer with claims is not removed, and is told by how many; one comes in again with a claim that is brought back', () => {
  const { store } = aDesk()
  const claim = aDraft(store)
  const [customer] = store.customers.list({ search: '', offset: 0, limit: 1 }).customers
  if (customer === undefined) throw new Error('There is no customer.')
  value(store.customers.saveNotes(customer.id, 'By letter.'))
  expect(store.customers.remove(customer.id)).toMatchObject({
    ok: false,
    problem: { code: 'customer-has-claims', params: { count: 1 } },
  })
  value(store.claims.remove(claim))
  value(store.customers.remove(customer.id))
  expect(inBook(store)).toEqual([])
  value(store.claims.restore(claim))
  expect(inBook(store)).toEqual([customer.name])
})

test('a customer whom claims are for since is not taken out of the book, and it is said why', () => {
  const desk = aDesk()
  const { store } = desk
  store.customers.add(data)
  // Restored, or brought by another process: no step of this user's.
  const { id } = desk.reopened().claims.create()
  desk.sql('UPDATE claim SET content = ? WHERE id = ?', JSON.stringify(aContent({ customer: fabrikam })), id)
  desk.sql('DELETE FROM undo_step WHERE kind = ?', 'claim-created')
  expect(store.undo.undo()).toMatchObject({ done: null, left: [{ reason: 'in-use' }] })
  expect(inBook(store)).toEqual(['Fabrikam'])
})

test('two that are kept apart are doubles again', () => {
  const { store } = aDesk()
  const [one, other] = [store.customers.add(data), store.customers.add({ ...data, tenantId: '' })]
  expect(store.customerDoubles.find()).toHaveLength(1)
  store.customerDoubles.keepApart(one.id, other.id)
  expect(store.customerDoubles.find()).toHaveLength(0)
  expect(store.undo.undo().done).toMatchObject({ kind: 'customers-kept-apart' })
  expect(store.customerDoubles.find()).toHaveLength(1)
  store.undo.redo()
  expect(store.customerDoubles.find()).toHaveLength(0)
})

import { expect, test } from 'vitest'
import { aDesk, aDraft } from './temporary-store.ts'

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

import { expect, test } from 'vitest'
import type { CustomerId } from '../../../src/shared/domain/customer-book.ts'
import { emptyCustomerData } from '../../../src/shared/domain/customer-book.ts'
import { aContent } from '../../support/builders.ts'
import { aDesk, aDraft, codeOf, type TestDesk, value, write } from './temporary-store.ts'

const { customer } = aContent()
const fabrikam = {
  name: 'Fabrikam Srl',
  domain: 'fabrikam.onmicrosoft.com',
  tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002',
}

const book = ({ store }: Pick<TestDesk, 'store'>, search = '') =>
  store.customers.list({ search, offset: 0, limit: 100 }).customers
const namesOf = (desk: Pick<TestDesk, 'store'>, search = '') => book(desk, search).map(({ name }) => name)
const onlyId = (desk: TestDesk): CustomerId => {
  const [one] = book(desk)
  if (one === undefined) throw new Error('The book is empty.')
  return one.id
}

test('claims of one tenant are one customer, however its ID was typed, and a later one fills in what is missing', () => {
  const desk = aDesk()
  aDraft(desk.store, { customer: { ...customer, domain: '' } })
  const tenantId = ` {${customer.tenantId.toUpperCase()}} `
  aDraft(desk.store, { customer: { ...customer, name: 'Contoso Limited', tenantId } })
  aDraft(desk.store, { customer: fabrikam })
  expect(book(desk)).toMatchObject([
    { name: customer.name, tenantId: customer.tenantId, domain: customer.domain, claims: 2 },
    { ...fabrikam, claims: 1 },
  ])
})

test('an import enters each customer once, with what any of its rows adds, and anew after it was forgotten', () => {
  const desk = aDesk()
  const withoutContacts = aContent({ contacts: emptyCustomerData.contacts })
  const rows = [withoutContacts, withoutContacts, aContent(), aContent({ customer: fabrikam }), aContent()]
  const importId = desk.store.imports.create('claims.csv', rows)
  const [contoso] = book(desk)
  expect(book(desk)).toMatchObject([
    { name: customer.name, claims: 4 },
    { ...fabrikam, claims: 1 },
  ])
  if (contoso === undefined) throw new Error('The book is empty.')
  expect(value(desk.store.customers.get(contoso.id)).contacts).toEqual(aContent().contacts)

  value(desk.store.imports.undo(importId))
  desk.pass({ days: 40 })
  desk.store.removed.forget()
  expect(book(desk)).toEqual([])
  desk.store.imports.create('claims.csv', [aContent()])
  expect(book(desk)).toMatchObject([{ name: customer.name, claims: 1 }])
})

test('while a claim has no tenant ID, its customer is known by domain, and nothing half typed stays', () => {
  const desk = aDesk()
  const { id } = desk.store.claims.create()
  for (const domain of ['f', 'fab', 'fabrikam']) {
    write(desk.store, id, { customer: { name: 'Fabrikam', domain, tenantId: '' } })
    expect(book(desk)).toHaveLength(1)
  }
  expect(book(desk)).toMatchObject([{ name: 'Fabrikam', domain: 'fabrikam.onmicrosoft.com', tenantId: '' }])
  write(desk.store, id, { customer: { ...fabrikam, tenantId: fabrikam.tenantId } })
  expect(book(desk)).toMatchObject([{ ...fabrikam, claims: 1 }])
  write(desk.store, id, { customer: { name: 'Fabrikam', domain: '', tenantId: '' } })
  expect(book(desk)).toEqual([])
})

test('what somebody wrote in the book is not overwritten by what a claim says later', () => {
  const desk = aDesk()
  const claim = aDraft(desk.store)
  const id = onlyId(desk)
  expect(value(desk.store.customers.get(id))).toMatchObject({
    followsClaims: true,
    contacts: aContent().contacts,
  })
  const data = { ...value(desk.store.customers.get(id)), name: 'Contoso (Milan)' }
  const { name, tenantId, domain, contacts } = data
  value(desk.store.customers.change(id, { name, tenantId, domain, contacts }))
  write(desk.store, claim, aContent({ claimName: 'Other', customer: { ...customer, name: 'Contoso' } }))
  expect(value(desk.store.customers.get(id))).toMatchObject({ name: 'Contoso (Milan)', followsClaims: false })
})

test('deleting the last claim loses no notes; a customer of whom nothing was written goes with it', () => {
  const desk = aDesk()
  const claims = [aDraft(desk.store), aDraft(desk.store, { customer: fabrikam })]
  value(desk.store.customers.saveNotes(onlyId(desk), 'Invoices go to Milan.'))
  for (const id of claims) value(desk.store.claims.remove(id))
  desk.pass({ days: 40 })
  desk.store.removed.forget()
  expect(book(desk)).toMatchObject([{ name: customer.name, claims: 0 }])
  expect(value(desk.reopened().customers.get(onlyId(desk))).notes).toBe('Invoices go to Milan.')
  expect(desk.sql('SELECT key FROM customer_key')).toHaveLength(1)
})

test('a customer is found by name without its accents, by domain, part of the tenant ID, contacts and notes', () => {
  const desk = aDesk()
  const société = { name: 'Société Générale', domain: 'societe.example', tenantId: '' }
  const { contacts } = emptyCustomerData
  desk.store.customers.add({ ...société, contacts })
  aDraft(desk.store, { customer: fabrikam })
  value(desk.store.customers.saveNotes(onlyId(desk), 'Invoices go to Milan.'))
  for (const [search, name] of [
    ['societe gen', 'Société Générale'],
    ['societe.example', 'Société Générale'],
    ['2c6d0002', 'Fabrikam Srl'],
    [aContent().contacts.customer.email, 'Fabrikam Srl'],
    ['milan', 'Fabrikam Srl'],
  ] as const)
    expect(namesOf(desk, search), search).toEqual([name])
  expect(namesOf(desk, 'email')).toEqual([])
})

test('when it was verified is kept until domain or tenant ID are others', () => {
  const desk = aDesk()
  const claim = aDraft(desk.store)
  const found = { inputs: 'x', problems: [], items: [], at: desk.now() }
  desk.store.verifications.record(claim, { ...found, customer })
  expect(book(desk)).toMatchObject([{ verifiedAt: desk.now() }])
  write(desk.store, claim, aContent({ customer: { ...customer, name: 'Contoso again' } }))
  expect(book(desk)).toMatchObject([{ verifiedAt: desk.now() }])
  write(desk.store, claim, aContent({ customer: { ...customer, domain: 'other.example' } }))
  expect(book(desk)).toMatchObject([{ verifiedAt: null }])
})

test('the domain that the service verified takes the place of one that another claim said', () => {
  const desk = aDesk()
  aDraft(desk.store, { customer: { ...customer, domain: 'mistyped.example' } })
  const claim = aDraft(desk.store)
  expect(book(desk)).toMatchObject([{ domain: 'mistyped.example' }])
  desk.store.verifications.record(claim, { inputs: 'x', problems: [], items: [], at: desk.now(), customer })
  expect(book(desk)).toMatchObject([{ domain: customer.domain, verifiedAt: desk.now() }])
})

test("a customer's claims and documents are those of the tenant, each file once", () => {
  const desk = aDesk()
  const file = { sha256: 'a'.repeat(64), sizeBytes: 10, name: 'a.pdf', mediaType: 'application/pdf' }
  const [first, second] = [aDraft(desk.store), aDraft(desk.store, { claimName: 'Second' })]
  const id = onlyId(desk)
  aDraft(desk.store, { customer: fabrikam })
  value(desk.store.attachments.add(first, file))
  desk.pass({ minutes: 1 })
  value(desk.store.attachments.add(second, { ...file, name: 'b.pdf' }))
  const { claims, total } = desk.store.claimsOfCustomer.page(id, { offset: 0, limit: 1 })
  expect([claims.map(({ claimName }) => claimName), total]).toEqual([['Second'], 2])
  expect(desk.store.claimsOfCustomer.documents(id)).toMatchObject([
    { name: 'b.pdf', claimId: second, claimName: 'Second' },
  ])
})

test('a number that is nobody’s is answered with a problem', () => {
  const { store } = aDesk()
  expect(codeOf(store.customers.get(7 as CustomerId))).toBe('customer-not-found')
  expect(codeOf(store.customers.saveNotes(7 as CustomerId, 'x'))).toBe('customer-not-found')
})

import { expect, test } from 'vitest'
import { aContent } from '../../support/builders.ts'
import { aDesk, aDraft, value, write } from './temporary-store.ts'

const aFile = (letter: string, name = `${letter}.pdf`) => ({
  sha256: letter.repeat(64),
  sizeBytes: 10,
  name,
  mediaType: 'application/pdf',
})
const { customer } = aContent()
const ofTenant = (tenantId: string) => ({ customer: { ...customer, tenantId } })

test("documents of a customer's other claims are offered, each file once, the newest first", () => {
  const desk = aDesk()
  const { store } = desk
  const here = aDraft(store)
  const [other, third] = [
    aDraft(store, { claimName: 'Second' }),
    // The same tenant, as somebody else would paste it.
    aDraft(store, { claimName: 'Third', ...ofTenant(` {${customer.tenantId.toUpperCase()}} `) }),
  ]
  value(store.attachments.add(other, aFile('a', 'old name.pdf')))
  desk.pass({ minutes: 1 })
  value(store.attachments.add(third, aFile('a', 'new name.pdf')))
  value(store.attachments.add(third, aFile('c')))
  value(store.attachments.add(here, aFile('c')))
  desk.pass({ minutes: 1 })
  value(store.attachments.add(other, aFile('b')))
  expect(store.customerDocuments(here).map(({ name, claimName }) => [name, claimName])).toEqual([
    ['b.pdf', 'Second'],
    ['new name.pdf', 'Third'],
  ])
})

test('nothing is offered of other tenants, of deleted claims, of removed or replaced documents', () => {
  const { store } = aDesk()
  const here = aDraft(store)
  value(store.attachments.add(aDraft(store, ofTenant('6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002')), aFile('a')))
  const deleted = aDraft(store)
  value(store.attachments.add(deleted, aFile('b')))
  value(store.claims.remove(deleted))
  const other = aDraft(store)
  value(store.attachments.remove(other, value(store.attachments.add(other, aFile('c'))).id))
  value(store.attachments.replace(other, value(store.attachments.add(other, aFile('d'))).id, aFile('e')))
  expect(store.customerDocuments(here).map(({ name }) => name)).toEqual(['e.pdf'])
})

test('documents of a customer that was merged into this one are offered, and no more when the merge is undone', () => {
  const { store } = aDesk()
  const here = aDraft(store)
  const other = aDraft(store, ofTenant('6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002'))
  value(store.attachments.add(other, aFile('a')))
  const { customers } = store.customers.list({ search: '', offset: 0, limit: 2 })
  const keep = customers.find(({ tenantId }) => tenantId === customer.tenantId)
  const gone = customers.find(({ id }) => id !== keep?.id)
  if (keep === undefined || gone === undefined) throw new Error('There are not two customers.')
  const { name, tenantId, domain } = keep
  const nobody = { name: '', title: '', email: '' }
  const contacts = { customer: nobody, technical: nobody, partner: nobody }
  const { id } = value(
    store.customerMerge.merge({
      keep: keep.id,
      other: gone.id,
      data: { name, tenantId, domain, contacts },
      notes: '',
      intoDrafts: false,
    }),
  )
  expect(store.customerDocuments(here).map(document => document.name)).toEqual(['a.pdf'])
  value(store.customerMerge.undo(id))
  expect(store.customerDocuments(here)).toEqual([])
})

test('nothing is offered while nothing tells the customer', () => {
  const { store } = aDesk()
  const nobody = { customer: { ...customer, tenantId: '', domain: '' } }
  const { id } = store.claims.create()
  write(store, id, aContent(nobody))
  value(store.attachments.add(aDraft(store, nobody), aFile('a')))
  expect(store.customerDocuments(id)).toEqual([])
})

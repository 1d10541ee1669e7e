import { expect, test } from 'vitest'
import { emptyClaimContent } from '../../../../src/shared/domain/claim-content.ts'
import { bookChanges, contentFor, emptyCustomerData } from '../../../../src/shared/domain/customer-book.ts'
import { aContent } from '../../../support/builders.ts'

const { customer, contacts } = aContent()
const data = { ...customer, contacts }

test('an empty claim is filled in with all that the book says', () => {
  const { empty, overwritten } = bookChanges(emptyClaimContent, data)
  expect(empty).toContainEqual({ path: 'customer.name', from: '', to: customer.name })
  expect(empty).toContainEqual({ path: 'contacts.customer.email', from: '', to: contacts.customer.email })
  expect(overwritten).toEqual([])
})

test('what is written otherwise is named apart, and what the book does not know stays', () => {
  const written = { ...contentFor(data), customer: { ...customer, name: 'Contoso' } }
  expect(bookChanges(written, data)).toEqual({
    empty: [],
    overwritten: [{ path: 'customer.name', from: 'Contoso', to: customer.name }],
  })
  expect(bookChanges(written, emptyCustomerData)).toEqual({ empty: [], overwritten: [] })
})

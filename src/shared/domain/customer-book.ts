import { z } from 'zod'
import { type ClaimContent, claimContentSchema, contactRoles, emptyClaimContent } from './claim-content.ts'
import { type Customer, customerSchema } from './customer.ts'

/** A customer's number in the book, this laptop's own. */
export const customerIdSchema = z.int().positive().brand<'CustomerId'>()
export type CustomerId = z.infer<typeof customerIdSchema>

/** What the book says of a customer, as far as it goes into a claim. */
export const customerDataSchema = customerSchema.extend({ contacts: claimContentSchema.shape.contacts })
export type CustomerData = z.infer<typeof customerDataSchema>

export const emptyCustomerData: CustomerData = {
  ...emptyClaimContent.customer,
  contacts: emptyClaimContent.contacts,
}

export const customerNotesSchema = z.string().max(20_000)

/** What tells a customer at the service. */
export type VerifiedCustomer = Pick<Customer, 'domain' | 'tenantId'>

/** Where in a claim's content the book's values go. */
export const bookPaths = [
  'customer.name',
  'customer.tenantId',
  'customer.domain',
  ...contactRoles.flatMap(
    role => [`contacts.${role}.name`, `contacts.${role}.title`, `contacts.${role}.email`] as const,
  ),
] as const
export type BookPath = (typeof bookPaths)[number]

/** The book's value for a place of the content. */
export function bookValue({ contacts, ...customer }: CustomerData, path: BookPath): string {
  return valueAt({ customer, contacts }, path)
}

/** What a content has at such a place. */
export function valueAt(content: Pick<ClaimContent, 'customer' | 'contacts'>, path: BookPath): string {
  const found = path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : ''), content)
  return typeof found === 'string' ? found : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** What choosing a customer of the book would write into a claim: places that are empty, and places that say otherwise now. */
export function bookChanges(content: Pick<ClaimContent, 'customer' | 'contacts'>, data: CustomerData) {
  const changes = bookPaths
    .map(path => ({ path, from: valueAt(content, path), to: bookValue(data, path) }))
    .filter(({ from, to }) => to.trim() !== '' && from.trim() !== to.trim())
  return {
    empty: changes.filter(({ from }) => from.trim() === ''),
    overwritten: changes.filter(({ from }) => from.trim() !== ''),
  }
}

/** What a new claim for the customer starts with. */
export function contentFor({ contacts, ...customer }: CustomerData): ClaimContent {
  return { ...emptyClaimContent, customer, contacts }
}

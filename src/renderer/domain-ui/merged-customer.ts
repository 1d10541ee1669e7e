import type { ContactRole } from '../../shared/domain/claim-content.ts'
import { type BookPath, bookValue, type CustomerData } from '../../shared/domain/customer-book.ts'

/** One customer of two: the second's values at the places named, else the first's. */
export function mergedData(
  first: CustomerData,
  second: CustomerData,
  fromSecond: ReadonlySet<BookPath>,
): CustomerData {
  const value = (path: BookPath) => bookValue(fromSecond.has(path) ? second : first, path)
  const contact = (role: ContactRole) => ({
    name: value(`contacts.${role}.name`),
    title: value(`contacts.${role}.title`),
    email: value(`contacts.${role}.email`),
  })
  return {
    name: value('customer.name'),
    tenantId: value('customer.tenantId'),
    domain: value('customer.domain'),
    contacts: {
      customer: contact('customer'),
      technical: contact('technical'),
      partner: contact('partner'),
    },
  }
}

/** Both notes, each once. */
export function joinedNotes(first: string, second: string): string {
  return [...new Set([first, second])].filter(text => text.trim() !== '').join('\n\n')
}

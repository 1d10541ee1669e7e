import type { TFunction } from 'i18next'
import { contactRoles } from '../../shared/domain/claim-content.ts'
import { fieldOfPath } from './field-of-path.ts'

/** What a field is called where it does not stand by itself: a contact's field with the contact that it belongs to. */
export function fieldName(path: string | undefined, word: TFunction<'domain'>): string {
  const field = path === undefined ? undefined : fieldOfPath(path)
  if (path === undefined || field === undefined) return ''
  const role = contactRoles.find(one => path.startsWith(`contacts.${one}.`))
  const name = word(`fields.${field}`)
  return role === undefined ? name : `${word(`contactRoles.${role}`)}, ${name}`
}

import { z } from 'zod'

/** The partner's customer, as typed; `tenantId` is the Directory ID (a GUID), `domain` may be short (`contoso`). */
export const customerSchema = z.strictObject({
  name: z.string().max(2_000),
  domain: z.string().max(2_000),
  tenantId: z.string().max(2_000),
})
export type Customer = z.infer<typeof customerSchema>

export const emptyCustomer: Customer = { name: '', domain: '', tenantId: '' }

/** The domain in full and lower case: `Contoso` means `contoso.onmicrosoft.com` (domain.md A3, `domain-invalid`). */
export function fullDomain(domain: string): string {
  const typed = domain.trim().toLowerCase()
  return typed === '' || typed.includes('.') ? typed : `${typed}.onmicrosoft.com`
}

/** A GUID as the service knows it: users paste them with braces, spaces, capitals. Other text comes back trimmed. */
export function normalizeGuid(text: string): string {
  const bare = text.replace(/[\s{}()"']/g, '').toLowerCase()
  const digits = bare.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/.test(digits)) return text.trim()
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether the text, once normalized, has the form of a GUID. */
export function isGuid(text: string): boolean {
  return guid.test(normalizeGuid(text))
}

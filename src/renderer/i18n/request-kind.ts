import type { Problem, RuleCode } from '../../shared/domain/problem.ts'

/** What one can ask a customer for; `messages.requests` has the words. */
export const requestKinds = [
  'domain-and-tenant',
  'tenant-id',
  'domain',
  'purchase-channel',
  'product',
  'subscription-id',
  'subscription-wrong',
  'subscription-other',
  'subscription-csp',
  'subscription-provisioning',
  'subscription-inactive',
  'subscription-held',
  'signature',
  'signature-date',
  'new-signature',
  'customer-contact',
  'technical-contact',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** Problems whose next step is to ask the customer, wherever in the claim they are. */
const kindOfCode: { readonly [Code in RuleCode]?: RequestKind } = {
  'domain-tenant-mismatch': 'domain-and-tenant',
  'tenant-id-invalid': 'tenant-id',
  'domain-invalid': 'domain',
  'channel-not-eligible': 'purchase-channel',
  'product-not-in-tenant': 'product',
  'subscription-required': 'subscription-id',
  'subscription-id-invalid': 'subscription-wrong',
  'subscription-not-dynamics': 'subscription-other',
  'subscription-is-csp': 'subscription-csp',
  'subscription-not-provisioned': 'subscription-provisioning',
  'subscription-not-active': 'subscription-inactive',
  'subscription-already-claimed': 'subscription-held',
  'poe-acknowledgement-missing': 'signature',
  'poe-date-missing': 'signature-date',
  'poe-date-old': 'new-signature',
}

/** Fields that only the customer can fill in, by the beginning of their path. */
const kindOfField: readonly (readonly [path: string, kind: RequestKind])[] = [
  ['customer.tenantId', 'tenant-id'],
  ['customer.domain', 'domain'],
  ['contacts.customer.', 'customer-contact'],
  ['contacts.technical.', 'technical-contact'],
]
const codesOfFields: readonly string[] = ['field-required', 'contact-missing', 'email-invalid']

/** What to ask the customer for because of the problem; undefined where asking them does not help. */
export function requestKind({ code, path = '', severity }: Problem): RequestKind | undefined {
  if (codesOfFields.includes(code)) return kindOfField.find(([start]) => path.startsWith(start))?.[1]
  // What we hold ourselves the customer cannot give us a second time.
  if (code === 'subscription-already-claimed' && severity === 'blocker') return undefined
  return new Map<string, RequestKind>(Object.entries(kindOfCode)).get(code)
}

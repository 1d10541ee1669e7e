import { expect, it } from 'vitest'
import { requestKind } from '../../../../src/renderer/i18n/request-kind.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'

it.each([
  ['domain-tenant-mismatch', 'customer.domain', 'domain-and-tenant'],
  ['field-required', 'customer.tenantId', 'tenant-id'],
  ['tenant-id-invalid', 'customer.tenantId', 'tenant-id'],
  ['subscription-required', 'products.x.subscriptionId', 'subscription-id'],
  ['subscription-is-csp', 'products.x.subscriptionId', 'subscription-csp'],
  ['poe-acknowledgement-missing', 'documents', 'signature'],
  ['contact-missing', 'contacts.customer.title', 'customer-contact'],
  ['email-invalid', 'contacts.technical.email', 'technical-contact'],
] as const)('%s at %s is asked of the customer', (code, path, kind) => {
  expect(requestKind(problem(code, { path }))).toBe(kind)
})

it.each([
  ['field-required', 'claimName'],
  ['contact-missing', 'contacts.partner.email'],
  ['mpn-unknown', 'mpnId'],
  ['poe-too-large', 'documents.x.name'],
  ['service-unreachable', undefined],
] as const)('%s at %s is none of the customer’s business', (code, path) => {
  expect(requestKind(problem(code, { path }))).toBeUndefined()
})

it('asks about a subscription that another partner has, not about one that we have', () => {
  const claimed = (severity: 'warning' | 'blocker') =>
    requestKind(problem('subscription-already-claimed', { severity, path: 'products.x.subscriptionId' }))
  expect(claimed('warning')).toBe('subscription-held')
  expect(claimed('blocker')).toBeUndefined()
})

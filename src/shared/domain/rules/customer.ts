import { fullDomain, isGuid } from '../customer.ts'
import { type Problem, problem } from '../problem.ts'
import { isBlank, requireText } from './blank-field.ts'
import { isDomainName } from './domain-name.ts'
import type { Rule } from './rule.ts'

function tenantId(typed: string): Problem[] {
  const path = 'customer.tenantId'
  if (isBlank(typed)) return requireText(typed, path)
  return isGuid(typed) ? [] : [problem('tenant-id-invalid', { path })]
}

function domain(typed: string): Problem[] {
  const path = 'customer.domain'
  if (isBlank(typed)) return requireText(typed, path)
  return isDomainName(fullDomain(typed)) ? [] : [problem('domain-invalid', { path })]
}

/**
 * The customer by name, tenant and domain (domain.md A3 `tenant-id-invalid`, `domain-invalid`). Whether tenant and domain
 * belong together only the service can say.
 */
export const customer: Rule = ({ content }) => [
  ...requireText(content.customer.name, 'customer.name'),
  ...tenantId(content.customer.tenantId),
  ...domain(content.customer.domain),
]

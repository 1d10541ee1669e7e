import type { ClaimContent } from '../domain/claim-content.ts'
import { claimItems } from '../domain/claim-items.ts'
import { fullDomain, isGuid, normalizeGuid } from '../domain/customer.ts'
import type { ClaimId } from '../domain/identifiers.ts'
import { itemName } from '../domain/policy/item-name.ts'
import type { Problem, ProblemCode } from '../domain/problem.ts'
import { isDomainName } from '../domain/rules/domain-name.ts'
import { toFieldPath } from './to-field-path.ts'
import type { Verification, VerificationRequest } from './verifications.ts'

/** What a verification decides (domain.md A3, the rules with a cloud): a later answer without them says that they are mended. */
export const verifiedCodes: ReadonlySet<ProblemCode> = new Set([
  'domain-tenant-mismatch',
  'product-not-in-tenant',
  'subscription-not-dynamics',
  'subscription-is-csp',
  'subscription-not-provisioned',
  'subscription-already-claimed',
  'subscription-id-invalid',
  'subscription-not-active',
  'subscription-required',
])

/**
 * What of the claim can be verified now; null while the customer's domain or tenant is not one. Rows without a product, or
 * with something that is no subscription ID, are left out: the rules already say so. The claim's number tells the service's
 * claims of ours from the one that asks.
 */
export function verificationRequest(claimId: ClaimId, content: ClaimContent): VerificationRequest | null {
  const domain = fullDomain(content.customer.domain)
  const tenantId = normalizeGuid(content.customer.tenantId)
  if (!isDomainName(domain) || !isGuid(tenantId)) return null
  const items = claimItems(content)
    .filter(
      ({ code, subscriptionId }) => code !== '' && (subscriptionId === undefined || isGuid(subscriptionId)),
    )
    .map(({ key, code, subscriptionId }) => ({ key, code, subscriptionId: subscriptionId ?? null }))
  return { claimId, customer: { domain, tenantId }, solutionArea: content.solutionArea, items }
}

/** Equal as long as an answer still holds: a change of it makes a verification stale. The order of items does not matter. */
export function verificationInputs(content: ClaimContent): string {
  const { customer, solutionArea } = content
  const items = claimItems(content)
    .map(({ key, code, subscriptionId }) => [key, code, subscriptionId ?? null])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b), 'en'))
  return JSON.stringify([fullDomain(customer.domain), normalizeGuid(customer.tenantId), solutionArea, items])
}

function placeOfItem({ path, code }: Problem, key: string): string {
  return path ?? `items.${key}.${code === 'product-not-in-tenant' ? 'code' : 'subscriptionId'}`
}

/** What the service found, at the fields of the claim; of items that the claim no longer has, nothing. */
export function verificationProblems(verification: Verification, content: ClaimContent): Problem[] {
  const items = new Map(claimItems(content).map(item => [item.key, item]))
  const ofCustomer = verification.customer.problems.map(found => ({
    ...found,
    path: found.path ?? 'customer.tenantId',
  }))
  const ofItems = verification.items.flatMap(({ key, problems }) => {
    const item = items.get(key)
    if (item === undefined) return []
    return problems.map(found => ({
      ...found,
      path: toFieldPath(placeOfItem(found, key), content),
      params: { item: itemName(item.code), ...found.params },
    }))
  })
  return [...ofCustomer, ...ofItems]
}

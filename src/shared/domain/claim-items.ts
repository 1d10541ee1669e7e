import type { ClaimContent } from './claim-content.ts'
import { normalizeGuid } from './customer.ts'

/** What is claimed, one by one: a product with its subscription, or a workload. */
export interface ClaimItem {
  /** Stable within the claim; documents name it to say that they cover the item. */
  readonly key: string
  /** Catalog code; empty while the user has not chosen. */
  readonly code: string
  /** Normalized; undefined where none is given. */
  readonly subscriptionId?: string
}

/** The items of the claim's own solution area; what belongs to the other area stays in the draft, unsent. */
export function claimItems(content: ClaimContent): readonly ClaimItem[] {
  switch (content.solutionArea) {
    case null:
      return []
    case 'business-applications':
      return content.products.map(({ id, product, subscriptionId }) => ({
        key: id,
        code: product,
        ...(subscriptionId.trim() === '' ? {} : { subscriptionId: normalizeGuid(subscriptionId) }),
      }))
    case 'microsoft-365':
      return content.workloads.map(code => ({ key: code, code }))
  }
}

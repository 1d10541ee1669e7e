import type { ClaimContent } from '../domain/claim-content.ts'

/**
 * Where in the claim a path of the service's is: bodies name items by `items.<key>.…`, whose fields the user knows as a
 * row of products or as the workloads. Other paths are the same in both.
 */
export function toFieldPath(path: string, content: ClaimContent): string {
  const [root, key, field] = path.split('.')
  if (root !== 'items') return path
  if (content.solutionArea === 'microsoft-365') return 'workloads'
  if (key === undefined) return 'products'
  return `products.${key}.${field === 'subscriptionId' ? 'subscriptionId' : 'product'}`
}

import type { ClaimContent } from '../claim-content.ts'
import type { Day } from '../identifiers.ts'
import { itemName } from '../policy/item-name.ts'
import type { Policy } from '../policy/policy.ts'
import { type Problem, problem } from '../problem.ts'
import { requireText } from './blank-field.ts'
import type { Rule } from './rule.ts'

function isClaimable(code: string, area: ClaimContent['solutionArea'], policy: Policy, today: Day): boolean {
  return policy.catalog.some(
    item =>
      item.code === code &&
      item.area === area &&
      (item.validFrom === null || item.validFrom <= today) &&
      (item.validTo === null || item.validTo >= today),
  )
}

/** Only a warning: the lists change every year, and the one on this laptop may be behind (domain.md B3.3). */
function unknown(code: string, path: string, policy: Policy): Problem {
  return problem('product-unknown', { severity: 'warning', path, params: { item: itemName(code, policy) } })
}

/** One or more products or workloads are claimed, each chosen from the catalog (domain.md A2). */
export const items: Rule = ({ content, policy, today }) => {
  const { solutionArea, products, workloads } = content
  const claimable = (code: string) => isClaimable(code, solutionArea, policy, today)
  switch (solutionArea) {
    case null:
      // What was chosen before the area was taken back is still there, and may still fit.
      return products.length + workloads.length === 0 ? [problem('item-missing', { path: 'products' })] : []
    case 'business-applications':
      if (products.length === 0) return [problem('item-missing', { path: 'products' })]
      return products.flatMap(({ id, product }) => {
        const path = `products.${id}.product`
        if (product === '') return requireText(product, path)
        return claimable(product) ? [] : [unknown(product, path, policy)]
      })
    case 'microsoft-365':
      if (workloads.length === 0) return [problem('item-missing', { path: 'workloads' })]
      return workloads.filter(code => !claimable(code)).map(code => unknown(code, 'workloads', policy))
  }
}

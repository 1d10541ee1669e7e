import type { ProductItem } from '../claim-content.ts'
import { isGuid } from '../customer.ts'
import type { Policy } from '../policy/policy.ts'
import { type Problem, problem } from '../problem.ts'
import { isBlank } from './blank-field.ts'
import type { Rule } from './rule.ts'

function ofRow({ id, product, subscriptionId }: ProductItem, policy: Policy): Problem[] {
  const path = `products.${id}.subscriptionId`
  if (!isBlank(subscriptionId))
    return isGuid(subscriptionId) ? [] : [problem('subscription-id-invalid', { path })]
  const isRequired = product !== '' && policy.subscriptionRequired.when === 'always'
  return isRequired ? [problem('subscription-required', { path })] : []
}

/**
 * The form of a subscription ID, and whether one must be given at all (domain.md A3 `subscription-id-invalid`,
 * `subscription-required`). Where it depends on the tenant's subscriptions, the service decides.
 */
export const subscription: Rule = ({ content, policy }) =>
  content.solutionArea === 'business-applications' ? content.products.flatMap(row => ofRow(row, policy)) : []

import { claimItems } from '../claim-items.ts'
import { normalizeGuid } from '../customer.ts'
import { itemName } from '../policy/item-name.ts'
import { problem } from '../problem.ts'
import { isBlank } from './blank-field.ts'
import type { OtherClaim, Rule } from './rule.ts'

const ended = ['rejected', 'rejected-final']

/** A claim that has the item already; without `claimId` it is the one checked. */
type Holder = { readonly claimName: string; readonly claimId?: string }

type Item = OtherClaim['items'][number]

/** What one partner alone can hold: a subscription, or a workload of a tenant (domain.md B1.4). */
export function holding({ code, subscriptionId }: Item, tenantId: string): string {
  return subscriptionId === undefined ? `${normalizeGuid(tenantId)} ${code}` : normalizeGuid(subscriptionId)
}

/** The same subscription, or workload of the same tenant, in another live claim or twice in this (A3 `duplicate-local`). */
export const duplicate: Rule = ({ content, policy, others = [] }) => {
  const { tenantId } = content.customer
  const isWorkloads = content.solutionArea === 'microsoft-365'
  const live = others.filter(({ state }) => !ended.includes(state))
  const holders = new Map<string, Holder>(
    live.flatMap(({ id, claimName, tenantId: tenant, items }) =>
      items.map(item => [holding(item, tenant), { claimName, claimId: id }] as const),
    ),
  )
  return claimItems(content).flatMap(item => {
    // A product without its subscription, or a workload of nobody, may be any: nothing to compare yet.
    if (isWorkloads ? isBlank(tenantId) : item.subscriptionId === undefined) return []
    const held = holding(item, tenantId)
    const holder = holders.get(held)
    holders.set(held, holder ?? { claimName: content.claimName })
    if (holder === undefined) return []
    const path = isWorkloads ? 'workloads' : `products.${item.key}.subscriptionId`
    return [problem('duplicate-local', { path, params: { item: itemName(item.code, policy), ...holder } })]
  })
}

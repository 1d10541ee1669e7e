import { normalizeGuid } from '../../shared/domain/customer.ts'
import { type Problem, problem, type RuleCode } from '../../shared/domain/problem.ts'
import type { Verification, VerificationRequest } from '../../shared/service-api/verifications.ts'
import { dayOf } from '../clock.ts'
import { graceDaysLeft, type SeededCustomer, type SeededSubscription } from '../seed/world.ts'
import type { Claimed } from './claimed-elsewhere.ts'

type Item = VerificationRequest['items'][number]
type Finding = Verification['items'][number]

export interface Look {
  readonly customer: SeededCustomer
  readonly claimed: Claimed
  readonly today: Date
}

const dayMs = 86_400_000

/** What the tenant says of one product or workload; an item without problems is fine. */
export function verifyItem(item: Item, area: VerificationRequest['solutionArea'], look: Look): Finding {
  const isWorkload =
    area === 'microsoft-365' || (area === null && look.customer.workloads.includes(item.code))
  return isWorkload ? verifyWorkload(item, look) : verifyProduct(item, look)
}

function verifyWorkload(item: Item, { customer, claimed }: Look): Finding {
  const path = `items.${item.key}.code`
  const params = { product: item.code }
  const found = (...problems: Problem<RuleCode>[]) => ({ key: item.key, problems, subscription: null })
  if (!customer.workloads.includes(item.code))
    return found(problem('product-not-in-tenant', { path, params }))
  if (!claimed.has(item.code)) return found()
  return found(problem('subscription-already-claimed', { path, params: { ...params, by: 'self' } }))
}

function verifyProduct(item: Item, look: Look): Finding {
  const { subscriptions } = look.customer
  const ofProduct = subscriptions.filter(({ product }) => product === item.code)
  if (item.subscriptionId === null) {
    const [only, ...others] = ofProduct
    if (only === undefined) return refused(item, 'product-not-in-tenant', 'code')
    return others.length > 0
      ? refused(item, 'subscription-required', 'subscriptionId')
      : found(item, only, look)
  }
  const id = normalizeGuid(item.subscriptionId)
  const named = subscriptions.find(subscription => subscription.id === id)
  const finding = named === undefined ? undefined : found(item, named, look)
  // The subscription's own reasons come before any doubt about the product: they say more.
  if (finding !== undefined && finding.problems.length > 0) return finding
  if (ofProduct.length === 0) return refused(item, 'product-not-in-tenant', 'code')
  return finding !== undefined && named?.product === item.code
    ? finding
    : refused(item, 'subscription-id-invalid', 'subscriptionId')
}

function refused(item: Item, code: RuleCode, field: 'code' | 'subscriptionId'): Finding {
  const subscription = item.subscriptionId === null ? {} : { subscriptionId: item.subscriptionId }
  const params = { product: item.code, ...subscription }
  const path = `items.${item.key}.${field}`
  return { key: item.key, problems: [problem(code, { path, params })], subscription: null }
}

function found(item: Item, subscription: SeededSubscription, look: Look): Finding {
  const problems = problemsOfSubscription(subscription, item.key, look)
  return { key: item.key, problems, subscription: shown(subscription, look.today) }
}

function problemsOfSubscription(
  subscription: SeededSubscription,
  key: string,
  look: Look,
): Problem<RuleCode>[] {
  const { product, channel, state, claimedBy } = subscription
  const path = `items.${key}.subscriptionId`
  const params = { product, state, channel, subscriptionId: subscription.id }
  const found: Problem<RuleCode>[] = []
  if (product === 'microsoft-365-e3') found.push(problem('subscription-not-dynamics', { path, params }))
  if (channel === 'csp') found.push(problem('subscription-is-csp', { path, params }))
  if (state === 'not-provisioned')
    found.push(problem('subscription-not-provisioned', { path, params, retryable: true }))
  if (state === 'expired') found.push(problem('subscription-not-active', { path, params }))
  const by = look.claimed.has(subscription.id) ? 'self' : claimedBy
  if (by !== undefined) {
    // Another partner's claim leads to arbitration, our own second one to nothing (domain.md A3, A4).
    const severity = by === 'self' ? 'blocker' : 'warning'
    found.push(problem('subscription-already-claimed', { path, severity, params: { ...params, by } }))
  }
  return found
}

function shown({ state, channel }: SeededSubscription, today: Date): Finding['subscription'] {
  const graceEndsOn = dayOf(new Date(today.getTime() + graceDaysLeft * dayMs))
  return { state, channel, graceEndsOn: state === 'in-grace' ? graceEndsOn : null }
}

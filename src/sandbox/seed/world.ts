import { fullDomain, normalizeGuid } from '../../shared/domain/customer.ts'

/** What the seeded world says of a subscription; the code is the product's in the policy data. */
export interface SeededSubscription {
  readonly id: string
  readonly product: string
  readonly channel: 'volume-licensing' | 'web-direct' | 'csp'
  readonly state: 'active' | 'in-grace' | 'not-provisioned' | 'expired'
  readonly claimedBy?: 'self' | 'other'
}

export interface SeededCustomer {
  readonly name: string
  readonly domain: string
  readonly tenantId: string
  readonly subscriptions: readonly SeededSubscription[]
  readonly workloads: readonly string[]
}

/** How long the subscription in grace still has, counted from today on the sandbox's clock. */
export const graceDaysLeft = 20

const subscription = (number: string) => `a0000000-0000-4000-8000-0000000000${number}`

const contosoSubscriptions: readonly SeededSubscription[] = [
  { id: subscription('01'), product: 'sales', channel: 'volume-licensing', state: 'active' },
  { id: subscription('02'), product: 'customer-service', channel: 'web-direct', state: 'in-grace' },
  { id: subscription('03'), product: 'sales', channel: 'csp', state: 'active' },
  // Outside the catalog of Business Applications on purpose: it shows what is not a Dynamics 365 subscription.
  { id: subscription('04'), product: 'microsoft-365-e3', channel: 'volume-licensing', state: 'active' },
  { id: subscription('05'), product: 'field-service', channel: 'volume-licensing', state: 'not-provisioned' },
  {
    id: subscription('06'),
    product: 'finance',
    channel: 'volume-licensing',
    state: 'active',
    claimedBy: 'other',
  },
  {
    id: subscription('07'),
    product: 'supply-chain-management',
    channel: 'volume-licensing',
    state: 'expired',
  },
  {
    id: subscription('08'),
    product: 'marketing',
    channel: 'volume-licensing',
    state: 'active',
    claimedBy: 'self',
  },
]

/** The customers of the demonstration (`--seed demo`). */
const demoCustomers: readonly SeededCustomer[] = [
  {
    name: 'Contoso Ltd',
    domain: 'contoso.onmicrosoft.com',
    tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001',
    subscriptions: contosoSubscriptions,
    workloads: ['exchange-online', 'sharepoint-online', 'microsoft-teams', 'microsoft-intune'],
  },
  {
    name: 'Fabrikam Srl',
    domain: 'fabrikam.onmicrosoft.com',
    tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002',
    subscriptions: [],
    workloads: ['microsoft-teams'],
  },
  {
    name: 'Adatum GmbH',
    domain: 'adatum.onmicrosoft.com',
    tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0003',
    subscriptions: [],
    workloads: [],
  },
]

/** The customer that domain and tenant both belong to; a short domain means NAME.onmicrosoft.com. `more` beside the demonstration's. */
export function customerOf(
  pair: { domain: string; tenantId: string },
  more: readonly SeededCustomer[],
): SeededCustomer | undefined {
  const domain = fullDomain(pair.domain)
  const tenantId = normalizeGuid(pair.tenantId)
  const isMeant = (known: SeededCustomer) => known.domain === domain && known.tenantId === tenantId
  return demoCustomers.find(isMeant) ?? more.find(isMeant)
}

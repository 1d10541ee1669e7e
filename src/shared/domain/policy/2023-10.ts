import { products, products2023Only } from './catalog-products.ts'
import { workloads, workloads2023Only } from './catalog-workloads.ts'
import { poeLimits } from './poe-limits.ts'
import type { Policy } from './policy.ts'
import { sources } from './sources.ts'

const { issues2023, manage2023, manage2020, create2023, ownDefault } = sources

/** The rules as published on 10 October 2023. */
export const policy202310 = {
  id: '2023-10',
  validFrom: '2023-10-10',
  source: issues2023,
  areas: [
    { area: 'business-applications', officialName: 'Business Applications', source: issues2023 },
    { area: 'microsoft-365', officialName: 'Modern Work and Security', source: issues2023 },
  ],
  activities: [
    {
      area: 'business-applications',
      activity: 'pre-sales',
      officialName: 'Build intent – Advisor',
      exclusive: false,
      channels: ['volume-licensing', 'web-direct'],
      earns: 'incentive',
      source: issues2023,
    },
    {
      area: 'business-applications',
      activity: 'usage',
      // The label says so, although the help text beside it still speaks of incentives (domain.md B1.4).
      officialName: 'Usage recognition – Non-Incentivized',
      exclusive: false,
      channels: ['volume-licensing', 'web-direct'],
      earns: 'recognition',
      source: issues2023,
    },
    {
      area: 'business-applications',
      activity: 'revenue-association',
      officialName: 'Influenced Revenue recognition – Non-Incentivized',
      exclusive: true,
      channels: ['volume-licensing', 'web-direct'],
      earns: 'recognition',
      source: issues2023,
    },
    {
      area: 'microsoft-365',
      activity: 'usage',
      officialName: 'Use or consume',
      exclusive: false,
      channels: null,
      earns: 'incentive',
      source: issues2023,
    },
  ],
  catalog: [...products, ...products2023Only, ...workloads, ...workloads2023Only],
  // The technical contact is no longer listed.
  contacts: [
    { role: 'customer', required: ['name', 'title', 'email'], onlyDynamics: false, source: create2023 },
    { role: 'partner', required: ['name', 'email'], onlyDynamics: false, source: create2023 },
  ],
  subscriptionRequired: { when: 'always', source: create2023 },
  claimedByAnother: { severity: 'warning', source: issues2023 },
  poe: poeLimits,
  deadlines: {
    startOfReview: { days: 5, unit: 'business-days', source: manage2023 },
    review: { days: 14, unit: 'business-days', source: manage2023 },
    answer: { days: 14, unit: 'business-days', source: manage2023 },
    // The pages of 2023 contradict each other (domain.md B2.3): the older figure stays (domain.md A4).
    customerOptOut: { days: 7, unit: 'days', source: manage2020 },
    dispute: { days: 30, unit: 'days', source: manage2023 },
    claimableAfterProvisioning: { days: 7, unit: 'days', source: issues2023 },
  },
  editable: [
    {
      state: 'action-required',
      fields: ['mpnId', 'items', 'contacts', 'documents', 'comment'],
      source: manage2023,
    },
  ],
  disassociation: { selfService: true, reasonRequired: true, source: manage2023 },
  catalogMaxAgeDays: { value: 30, source: ownDefault },
} satisfies Policy

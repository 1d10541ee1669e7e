import { products, products2020Only } from './catalog-products.ts'
import { workloads } from './catalog-workloads.ts'
import { poeLimits } from './poe-limits.ts'
import type { Policy } from './policy.ts'
import { sources } from './sources.ts'

const { issues2020, manage2020, create2021, ownDefault } = sources

/** The rules that the founding document was written under, 29 June 2020. */
export const policy202007 = {
  id: '2020-07',
  validFrom: '2020-07-01',
  source: issues2020,
  areas: [
    { area: 'business-applications', officialName: 'Business Applications', source: issues2020 },
    { area: 'microsoft-365', officialName: 'Microsoft 365', source: issues2020 },
  ],
  activities: [
    {
      area: 'business-applications',
      activity: 'pre-sales',
      officialName: 'Presales',
      exclusive: false,
      channels: ['volume-licensing', 'web-direct'],
      earns: 'incentive',
      source: issues2020,
    },
    {
      area: 'business-applications',
      activity: 'usage',
      officialName: 'Usage',
      exclusive: false,
      channels: ['volume-licensing', 'web-direct'],
      earns: 'incentive',
      source: issues2020,
    },
    {
      area: 'business-applications',
      activity: 'revenue-association',
      officialName: 'Revenue association',
      exclusive: true,
      channels: ['volume-licensing', 'web-direct'],
      earns: 'recognition',
      source: issues2020,
    },
    {
      area: 'microsoft-365',
      activity: 'usage',
      officialName: 'Usage',
      exclusive: false,
      channels: null,
      earns: 'incentive',
      source: issues2020,
    },
  ],
  catalog: [...products, ...products2020Only, ...workloads],
  contacts: [
    { role: 'customer', required: ['name', 'title', 'email'], onlyDynamics: false, source: create2021 },
    { role: 'technical', required: ['name', 'title', 'email'], onlyDynamics: true, source: create2021 },
    { role: 'partner', required: ['name', 'email'], onlyDynamics: false, source: create2021 },
  ],
  subscriptionRequired: { when: 'several-in-tenant', source: create2021 },
  claimedByAnother: { severity: 'warning', source: issues2020 },
  poe: poeLimits,
  deadlines: {
    startOfReview: { days: 5, unit: 'business-days', source: manage2020 },
    review: { days: 5, unit: 'business-days', source: manage2020 },
    answer: { days: 5, unit: 'business-days', source: manage2020 },
    customerOptOut: { days: 7, unit: 'days', source: manage2020 },
    dispute: null,
    claimableAfterProvisioning: null,
  },
  editable: [
    {
      state: 'submitted',
      fields: ['mpnId', 'items', 'contacts', 'documents', 'comment'],
      source: manage2020,
    },
    {
      state: 'action-required',
      fields: ['mpnId', 'items', 'contacts', 'documents', 'comment'],
      source: manage2020,
    },
  ],
  disassociation: { selfService: false, reasonRequired: false, source: manage2020 },
  catalogMaxAgeDays: { value: 30, source: ownDefault },
} satisfies Policy

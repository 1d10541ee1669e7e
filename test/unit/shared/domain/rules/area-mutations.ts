import { claimItems } from '../../../../../src/shared/domain/claim-items.ts'
import { type Mutation, withContact, withContent } from './mutations.ts'

const product = (change: { product?: string; subscriptionId?: string }) =>
  withContent(({ products }) => ({
    products: products.map((row, at) => (at === 0 ? { ...row, ...change } : row)),
  }))

/** What can be wrong in a Business Applications claim alone. */
export const businessApplications: readonly Mutation[] = [
  {
    name: 'Revenue association beside another activity',
    spoil: withContent(() => ({
      activities: ['usage', 'revenue-association'],
      confirmedActivities: ['usage', 'revenue-association'],
      revenue: { solutionSeller: 'Seller', isvSolution: 'Solution' },
    })),
    expected: ['activity-not-in-area blocker activities'],
  },
  {
    name: 'Revenue association without a seller',
    spoil: withContent(() => ({
      activities: ['revenue-association'],
      confirmedActivities: ['revenue-association'],
      revenue: { solutionSeller: '', isvSolution: 'Solution' },
    })),
    expected: ['field-required blocker revenue.solutionSeller'],
  },
  {
    name: 'Revenue association without a solution',
    spoil: withContent(() => ({
      activities: ['revenue-association'],
      confirmedActivities: ['revenue-association'],
      revenue: { solutionSeller: 'Seller', isvSolution: '' },
    })),
    expected: ['field-required blocker revenue.isvSolution'],
  },
  {
    name: 'bought through CSP',
    spoil: withContent(() => ({ purchaseChannel: 'csp' })),
    expected: ['channel-not-eligible blocker purchaseChannel'],
  },
  {
    name: 'an unknown channel',
    spoil: withContent(() => ({ purchaseChannel: 'unknown' })),
    expected: ['channel-not-eligible warning purchaseChannel'],
  },
  {
    name: 'no product',
    spoil: input => ({
      ...withContent(() => ({ products: [] }))(input),
      documents: input.documents.map(document => ({ ...document, covers: [] })),
    }),
    expected: ['item-missing blocker products'],
  },
  {
    name: 'a subscription ID with a word too much',
    spoil: product({ subscriptionId: 'order 4711' }),
    expected: ['subscription-id-invalid blocker products.*.subscriptionId'],
  },
  {
    name: 'no subscription ID',
    spoil: product({ subscriptionId: '' }),
    expected: ({ policy }) =>
      policy.id === '2023-10' ? ['subscription-required blocker products.*.subscriptionId'] : [],
  },
  {
    name: 'a subscription that another draft claims, pasted otherwise',
    spoil: input => ({
      ...input,
      others: [
        {
          id: 'other',
          claimName: 'The other',
          state: 'draft',
          tenantId: '',
          items: claimItems(input.content)
            .slice(0, 1)
            .map(({ code, subscriptionId = '' }) => ({
              code,
              subscriptionId: `{${subscriptionId.toUpperCase()}}`,
            })),
        },
      ],
    }),
    expected: ['duplicate-local blocker products.*.subscriptionId'],
  },
]

/** What can be wrong with a Dynamics 365 product's claim under the policy of 2020. */
export const technicalContact: readonly Mutation[] = [
  {
    name: 'no name of the technical contact',
    spoil: withContact('technical', { name: '' }),
    expected: ({ policy }) =>
      policy.id === '2020-07' ? ['contact-missing blocker contacts.technical.name'] : [],
  },
  {
    name: 'no address of the technical contact',
    spoil: withContact('technical', { email: 'tom@' }),
    expected: ({ policy }) =>
      policy.id === '2020-07' ? ['email-invalid blocker contacts.technical.email'] : [],
  },
]

/** What can be wrong in a Microsoft 365 claim alone. */
export const microsoft365: readonly Mutation[] = [
  {
    name: 'Pre-sales of Microsoft 365',
    spoil: withContent(() => ({
      activities: ['usage', 'pre-sales'],
      confirmedActivities: ['pre-sales', 'usage'],
    })),
    expected: ['activity-not-in-area blocker activities'],
  },
  {
    name: 'no workload',
    spoil: withContent(() => ({ workloads: [] })),
    expected: ['item-missing blocker workloads'],
  },
  {
    name: 'a workload of the same tenant that another claim under review has',
    spoil: input => ({
      ...input,
      others: [
        {
          id: 'other',
          claimName: 'The other',
          state: 'under-review',
          tenantId: input.content.customer.tenantId.toUpperCase(),
          items: claimItems(input.content).slice(0, 1),
        },
      ],
    }),
    expected: ['duplicate-local blocker workloads'],
  },
]

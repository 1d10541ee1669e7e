import { claimItems } from '../../../../../src/shared/domain/claim-items.ts'
import { aProfile } from '../../../../support/builders.ts'
import { type Mutation, withContact, withContent, withCustomer } from './mutations.ts'

const product = (change: { product?: string; subscriptionId?: string }) =>
  withContent(({ products }) => ({
    products: products.map((row, at) => (at === 0 ? { ...row, ...change } : row)),
  }))

/** Everything that can be wrong in the fields of any claim. */
export const anyArea: readonly Mutation[] = [
  {
    name: 'no claim name',
    spoil: withContent(() => ({ claimName: ' ' })),
    expected: ['field-required blocker claimName'],
  },
  {
    name: 'no customer name',
    spoil: withCustomer({ name: '' }),
    expected: ['field-required blocker customer.name'],
  },
  {
    name: 'no tenant ID',
    spoil: withCustomer({ tenantId: '' }),
    expected: ['field-required blocker customer.tenantId'],
  },
  {
    name: 'a tenant ID with a digit too few',
    spoil: withCustomer({ tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d000' }),
    expected: ['tenant-id-invalid blocker customer.tenantId'],
  },
  {
    name: 'no domain',
    spoil: withCustomer({ domain: '' }),
    expected: ['field-required blocker customer.domain'],
  },
  {
    name: 'an address of the web for a domain',
    spoil: withCustomer({ domain: 'https://contoso.com/' }),
    expected: ['domain-invalid blocker customer.domain'],
  },
  {
    name: 'no solution area',
    spoil: withContent(() => ({ solutionArea: null })),
    expected: ['solution-area-missing blocker solutionArea'],
  },
  {
    name: 'no MPN ID',
    spoil: withContent(() => ({ mpnId: '' })),
    expected: ['field-required blocker mpnId'],
  },
  {
    name: 'letters in the MPN ID',
    spoil: withContent(() => ({ mpnId: 'MPN 1234566' })),
    expected: ['mpn-invalid blocker mpnId'],
  },
  {
    name: 'an MPN ID of nobody',
    spoil: withContent(() => ({ mpnId: '7654321' })),
    expected: ['mpn-unknown warning mpnId'],
  },
  {
    name: 'an MPN ID that is not enrolled',
    spoil: withContent(() => ({ mpnId: '4391507' })),
    expected: ['mpn-not-enrolled blocker mpnId'],
  },
  {
    name: 'no profile to look the MPN ID up in',
    spoil: input => ({ ...input, profile: null }),
    expected: ['mpn-not-enrolled warning mpnId'],
  },
  {
    name: 'no title of the customer’s contact',
    spoil: withContact('customer', { title: '' }),
    expected: ['contact-missing blocker contacts.customer.title'],
  },
  {
    name: 'no e-mail of the partner’s contact',
    spoil: withContact('partner', { email: '' }),
    expected: ['contact-missing blocker contacts.partner.email'],
  },
  {
    name: 'an e-mail without a domain',
    spoil: withContact('partner', { email: 'paola.verdi' }),
    expected: ['email-invalid blocker contacts.partner.email'],
  },
  {
    name: 'two e-mails in one field',
    spoil: withContact('customer', { email: 'a@contoso.com; b@contoso.com' }),
    expected: ['email-invalid blocker contacts.customer.email'],
  },
  {
    name: 'a user without a role',
    spoil: input => ({ ...input, profile: aProfile({ roles: ['reports-viewer'] }) }),
    expected: ['role-missing warning -'],
  },
  {
    name: 'a catalog of 31 days ago',
    spoil: input => ({ ...input, catalogFetchedOn: '2026-02-13' }),
    expected: ['policy-outdated warning -'],
  },
]

/** What can be wrong in a Business Applications claim alone. */
export const businessApplications: readonly Mutation[] = [
  {
    name: 'Revenue association beside another activity',
    spoil: withContent(() => ({
      activities: ['usage', 'revenue-association'],
      revenue: { solutionSeller: 'Seller', isvSolution: 'Solution' },
    })),
    expected: ['activity-not-in-area blocker activities'],
  },
  {
    name: 'Revenue association without a seller',
    spoil: withContent(() => ({
      activities: ['revenue-association'],
      revenue: { solutionSeller: '', isvSolution: 'Solution' },
    })),
    expected: ['field-required blocker revenue.solutionSeller'],
  },
  {
    name: 'Revenue association without a solution',
    spoil: withContent(() => ({
      activities: ['revenue-association'],
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
    spoil: withContent(() => ({ activities: ['usage', 'pre-sales'] })),
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

import { aProfile } from '../../../../support/builders.ts'
import { type Mutation, withContact, withContent, withCustomer } from './mutations.ts'

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
    name: 'an MPN ID that another profile of this laptop is for',
    spoil: input => ({
      ...input,
      profileMpnIds: { own: [], ofOthers: [{ mpnId: input.content.mpnId, profile: 'Torino' }] },
    }),
    expected: ['mpn-of-other-profile blocker mpnId'],
  },
  {
    name: 'an MPN ID that no profile of this laptop is for',
    spoil: input => ({ ...input, profileMpnIds: { own: ['7654321'], ofOthers: [] } }),
    expected: ['mpn-not-of-profile warning mpnId'],
  },
  {
    name: 'an MPN ID that this profile and another are for',
    spoil: input => {
      const { mpnId } = input.content
      return { ...input, profileMpnIds: { own: [mpnId], ofOthers: [{ mpnId, profile: 'Rehearsal' }] } }
    },
    expected: [],
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

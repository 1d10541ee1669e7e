import { type Attachment, attachmentSchema } from '../../src/shared/domain/attachment.ts'
import { type Claim, claimSchema } from '../../src/shared/domain/claim.ts'
import {
  type ClaimContent,
  claimContentSchema,
  emptyClaimContent,
  type ProductItem,
  type SolutionArea,
} from '../../src/shared/domain/claim-content.ts'
import { claimItems } from '../../src/shared/domain/claim-items.ts'
import { foldText } from '../../src/shared/domain/folded-text.ts'
import type { PartnerProfile } from '../../src/shared/domain/partner-profile.ts'
import { defaultPolicy } from '../../src/shared/domain/policy/policies.ts'
import type { Policy } from '../../src/shared/domain/policy/policy.ts'
import type { RuleInput } from '../../src/shared/domain/rules/rule.ts'

/** The day on which the tests' valid claims are checked. */
export const today = '2026-03-16'

const numbers = { count: 0 }

/** A UUIDv7 that no other call gives: built from a counter, since tests need distinct ones, not real ones. */
export function anId(): string {
  numbers.count += 1
  return `01890000-0000-7000-8000-${numbers.count.toString(16).padStart(12, '0')}`
}

/** A row of the Products step: Dynamics 365 Sales with Contoso's subscription 01 of the sandbox's demo world. */
export function aProduct(overrides: Partial<ProductItem> = {}): ProductItem {
  return {
    id: '5f0c0000-0000-4000-8000-000000000001',
    product: 'sales',
    subscriptionId: 'a0000000-0000-4000-8000-000000000001',
    ...overrides,
  }
}

const contacts: ClaimContent['contacts'] = {
  customer: { name: 'Carla Rossi', title: 'CIO', email: 'carla.rossi@contoso.com' },
  technical: { name: 'Tom Bianchi', title: 'IT manager', email: 'tom.bianchi@contoso.com' },
  partner: { name: 'Paola Verdi', title: '', email: 'paola.verdi@partner.example' },
}

const ofArea: Record<SolutionArea, Partial<ClaimContent>> = {
  'business-applications': {
    activities: ['usage'],
    purchaseChannel: 'volume-licensing',
    products: [aProduct()],
  },
  'microsoft-365': { activities: ['usage'], workloads: ['exchange-online'] },
}

/** What the user writes of a claim that is right in every field; the customer is Contoso of the demo world. */
export function aContent(
  overrides: Partial<ClaimContent> = {},
  area: SolutionArea = 'business-applications',
): ClaimContent {
  const { activities } = { ...ofArea[area], ...overrides }
  return claimContentSchema.parse({
    ...emptyClaimContent,
    confirmedActivities: activities,
    claimName: 'Contoso sales roll-out',
    customer: {
      name: 'Contoso Ltd',
      domain: 'contoso.onmicrosoft.com',
      tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001',
    },
    solutionArea: area,
    mpnId: '1234566',
    contacts,
    ...ofArea[area],
    ...overrides,
  })
}

/** A PoE form signed a month before `today`; it covers nothing until told. */
export function anAttachment(overrides: Partial<Record<keyof Attachment, unknown>> = {}): Attachment {
  return attachmentSchema.parse({
    id: anId(),
    name: 'poe-form.pdf',
    kind: 'poe-form',
    acknowledgementDate: '2026-02-16',
    covers: [],
    note: '',
    replaces: null,
    sha256: 'ab'.repeat(32),
    sizeBytes: 12_345,
    mediaType: 'application/pdf',
    addedAt: '2026-03-01T09:00:00.000Z',
    ...overrides,
  })
}

/** The keys of all that the claim names, for a document that covers everything. */
export function allItems(content: ClaimContent): string[] {
  return claimItems(content).map(({ key }) => key)
}

/** A claim as this laptop holds it: by default a draft that is right in every field, with one PoE form. */
export function aClaim(overrides: Partial<Record<keyof Claim, unknown>> = {}): Claim {
  const content = aContent()
  return claimSchema.parse({
    id: anId(),
    state: 'draft',
    revision: 0,
    content,
    documents: [anAttachment({ covers: allItems(content) })],
    comments: [],
    subscriptions: [],
    receipt: null,
    policyId: defaultPolicy.id,
    step: 'customer',
    follows: null,
    followedBy: null,
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    ...overrides,
  })
}

/** An incentives administrator of the demo world's partner. */
export function aProfile(overrides: Partial<PartnerProfile> = {}): PartnerProfile {
  return {
    user: { id: 'user-1', name: 'Paola Verdi', email: 'paola.verdi@partner.example' },
    roles: ['incentives-admin'],
    company: 'Claimdesk Demo Partner',
    locations: [
      { mpnId: '1234566', location: 'Milano', enrolments: ['Commercial incentives'] },
      { mpnId: '9999999', location: 'Torino', enrolments: ['Commercial incentives'] },
      { mpnId: '4391507', location: 'Roma', enrolments: [] },
    ],
    ...overrides,
  }
}

/** What a PoE form says that names the claim's customer and the partner as the claim does. */
export function aFormText({ customer }: ClaimContent, company = aProfile().company): string {
  const { name, domain, tenantId } = customer
  return foldText(`Partner: ${company}\nCustomer: ${name}\nDomain: ${domain}\nTenant ID: ${tenantId}`)
}

/** Everything a check needs, with nothing wrong: the rules find no blocker in it. */
export function aValidInput(
  area: SolutionArea = 'business-applications',
  policy: Policy = defaultPolicy,
): RuleInput {
  const content = aContent({}, area)
  const form = anAttachment({ covers: allItems(content) })
  return {
    content,
    documents: [form],
    texts: new Map([[form.id, aFormText(content)]]),
    policy,
    profile: aProfile(),
    today,
    others: [],
    catalogFetchedOn: today,
  }
}

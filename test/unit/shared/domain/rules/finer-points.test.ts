import { describe, expect, it } from 'vitest'
import { type ClaimContent, emptyClaimContent } from '../../../../../src/shared/domain/claim-content.ts'
import { policy202310 } from '../../../../../src/shared/domain/policy/2023-10.ts'
import { defaultPolicy } from '../../../../../src/shared/domain/policy/policies.ts'
import { checkClaim } from '../../../../../src/shared/domain/rules/all-rules.ts'
import { needsTechnicalContact } from '../../../../../src/shared/domain/rules/contacts.ts'
import type { RuleInput } from '../../../../../src/shared/domain/rules/rule.ts'
import { stepStatus } from '../../../../../src/shared/domain/rules/step-status.ts'
import { steps } from '../../../../../src/shared/domain/steps.ts'
import { aContent, allItems, anAttachment, aProduct, aValidInput } from '../../../../support/builders.ts'

function codesOf(input: RuleInput): string[] {
  return checkClaim(input).map(({ code }) => code)
}

function withDocuments(...documents: RuleInput['documents']): RuleInput {
  return { ...aValidInput(), documents }
}

const covers = allItems(aContent())

describe('an empty draft', () => {
  const empty: RuleInput = { ...aValidInput(), content: emptyClaimContent, documents: [] }

  it('has no step complete', () => {
    expect(steps.filter(step => stepStatus(step, empty) === 'complete')).toEqual([])
  })

  it('asks for a choice of area, activity and items, not for details of them', () => {
    const asked = checkClaim(empty).filter(({ path = '' }) =>
      /^(solution|activit|product|workload)/.test(path),
    )
    expect(asked.map(({ code, path }) => [code, path])).toEqual([
      ['solution-area-missing', 'solutionArea'],
      ['activity-missing', 'activities'],
      ['item-missing', 'products'],
    ])
  })

  it('completes a step as soon as nothing on it stops the claim', () => {
    const content = { ...emptyClaimContent, ...aContent(), mpnId: '' }
    const input = { ...aValidInput(), content }
    expect(steps.filter(step => stepStatus(step, input) === 'incomplete')).toEqual(['partner', 'review'])
  })
})

describe('the technical contact', () => {
  const powerApps = aContent({ products: [aProduct({ product: 'power-apps' })] })

  it('is asked for Dynamics 365 alone, and by the policy of 2020 alone', () => {
    expect(needsTechnicalContact(aContent(), defaultPolicy)).toBe(true)
    expect(needsTechnicalContact(powerApps, defaultPolicy)).toBe(false)
    expect(needsTechnicalContact(aContent({}, 'microsoft-365'), defaultPolicy)).toBe(false)
    expect(needsTechnicalContact(aContent(), policy202310)).toBe(false)
  })

  it('may hold anything while it is not asked for', () => {
    const contacts = { ...powerApps.contacts, technical: { name: '', title: '', email: 'x' } }
    expect(codesOf({ ...aValidInput(), content: { ...powerApps, contacts } })).not.toContain('email-invalid')
  })

  it('is not asked for because of products left over from the other area', () => {
    const content = aContent({ products: [aProduct()] }, 'microsoft-365')
    expect(needsTechnicalContact(content, defaultPolicy)).toBe(false)
  })
})

describe('the date of the signature', () => {
  it('counts on the very day a year ago, and today', () => {
    for (const acknowledgementDate of ['2025-03-16', '2026-03-16'])
      expect(codesOf(withDocuments(anAttachment({ covers, acknowledgementDate })))).not.toContain(
        'poe-date-old',
      )
  })

  it('is taken from the best of several signed documents', () => {
    const old = anAttachment({ covers, acknowledgementDate: '2019-01-01' })
    const undated = anAttachment({ acknowledgementDate: null })
    const found = codesOf(withDocuments(old, undated, anAttachment({ kind: 'statement-of-work' })))
    expect(found.filter(code => code.startsWith('poe-'))).toEqual([])
  })

  it('is not taken from a supporting document', () => {
    const form = anAttachment({ covers, acknowledgementDate: null })
    const mail = anAttachment({ kind: 'supporting-document', acknowledgementDate: '2026-03-01' })
    expect(codesOf(withDocuments(form, mail))).toContain('poe-date-missing')
  })
})

describe('coverage', () => {
  it('may be shared among documents, and names each item that is left', () => {
    const content = aContent({ workloads: ['exchange-online', 'microsoft-teams', 'yammer'] }, 'microsoft-365')
    const documents = [
      anAttachment({ covers: ['exchange-online', 'sharepoint-online'] }),
      anAttachment({ kind: 'supporting-document', covers: ['yammer'] }),
    ]
    const left = checkClaim({ ...aValidInput('microsoft-365'), content, documents }).filter(
      ({ code }) => code === 'poe-item-not-covered',
    )
    expect(left.map(({ path, params }) => [path, params?.item])).toEqual([
      [`documents.${documents[0]?.id}.covers`, 'Microsoft Teams'],
    ])
  })
})

describe('the choice of activities', () => {
  const irreversible = (content: Partial<ClaimContent>) =>
    codesOf({ ...aValidInput(), content: aContent(content) }).includes('activity-irreversible')

  it('is asked about until the user is sure, in whatever order the activities stand', () => {
    expect(irreversible({ activities: ['usage', 'pre-sales'], confirmedActivities: ['usage'] })).toBe(true)
    expect(
      irreversible({ activities: ['usage', 'pre-sales'], confirmedActivities: ['pre-sales', 'usage'] }),
    ).toBe(false)
  })

  it('is asked about again when it changes', () => {
    expect(irreversible({ activities: ['usage'], confirmedActivities: ['usage', 'pre-sales'] })).toBe(true)
  })
})

describe('duplicates', () => {
  const subscriptionId = aProduct().subscriptionId
  const other = {
    id: 'other',
    claimName: 'The other',
    tenantId: '',
    items: [{ code: 'sales', subscriptionId }],
  }

  it('are not found in claims that were rejected', () => {
    for (const state of ['rejected', 'rejected-final'])
      expect(codesOf({ ...aValidInput(), others: [{ ...other, state }] })).not.toContain('duplicate-local')
  })

  it('are found in states that only a newer service knows', () => {
    expect(codesOf({ ...aValidInput(), others: [{ ...other, state: 'canceled-by-moon' }] })).toContain(
      'duplicate-local',
    )
  })

  it('are named by the other claim, which can be opened from there', () => {
    const found = checkClaim({ ...aValidInput(), others: [{ ...other, state: 'draft' }] })
    expect(found.find(({ code }) => code === 'duplicate-local')?.params).toMatchObject({
      claimName: 'The other',
      claimId: 'other',
    })
  })

  it('are found twice in one claim, at the second row', () => {
    const second = aProduct({ id: '5f0c0000-0000-4000-8000-000000000002' })
    const found = checkClaim({ ...aValidInput(), content: aContent({ products: [aProduct(), second] }) })
    expect(found.filter(({ code }) => code === 'duplicate-local').map(({ path }) => path)).toEqual([
      `products.${second.id}.subscriptionId`,
    ])
  })

  it('are not seen in the same product without a subscription, which may be another one', () => {
    const content = aContent({ products: [aProduct({ subscriptionId: '' })] })
    const others = [
      { ...other, state: 'draft', tenantId: content.customer.tenantId, items: [{ code: 'sales' }] },
    ]
    expect(codesOf({ ...aValidInput(), content, others })).not.toContain('duplicate-local')
  })

  it('are not seen in the same workload of another tenant', () => {
    const others = [
      {
        ...other,
        state: 'approved',
        tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002',
        items: [{ code: 'exchange-online' }],
      },
    ]
    expect(codesOf({ ...aValidInput('microsoft-365'), others })).not.toContain('duplicate-local')
  })
})

describe('the catalog', () => {
  it('knows a product only while its dates say so', () => {
    const catalog = defaultPolicy.catalog.map(item => ({ ...item, validTo: '2026-03-15' }))
    const policy = { ...defaultPolicy, catalog }
    expect(codesOf({ ...aValidInput(), policy })).toContain('product-unknown')
    expect(codesOf({ ...aValidInput(), policy, today: '2026-03-15' })).not.toContain('product-unknown')
  })

  it('is 30 days old without a word, and never fetched without one', () => {
    expect(codesOf({ ...aValidInput(), catalogFetchedOn: '2026-02-14' })).not.toContain('policy-outdated')
    expect(codesOf({ ...aValidInput(), catalogFetchedOn: null })).not.toContain('policy-outdated')
  })

  it('does not take a workload for a product', () => {
    const content = aContent({ products: [aProduct({ product: 'microsoft-teams' })] })
    expect(codesOf({ ...aValidInput(), content })).toContain('product-unknown')
  })
})

describe('a row of products', () => {
  it('asks for its product where only a subscription is given', () => {
    const content = aContent({
      products: [
        aProduct(),
        aProduct({ id: '5f0c0000-0000-4000-8000-000000000002', product: '', subscriptionId: '' }),
      ],
    })
    const found = checkClaim({ ...aValidInput('business-applications', policy202310), content })
    expect(
      found.filter(({ severity }) => severity === 'blocker').map(({ code, path }) => `${code} ${path}`),
    ).toEqual(['field-required products.5f0c0000-0000-4000-8000-000000000002.product'])
  })
})

import { describe, expect, it } from 'vitest'
import { itemName } from '../../../../../src/shared/domain/policy/item-name.ts'
import {
  defaultPolicy,
  findPolicy,
  knownPolicies,
  policies,
  policyInForce,
} from '../../../../../src/shared/domain/policy/policies.ts'
import { policySchema } from '../../../../../src/shared/domain/policy/policy.ts'

describe.each(policies)('policy $id', policy => {
  it('has the form in which a service would send it', () => {
    expect(policySchema.safeParse(policy).error).toBeUndefined()
  })

  it('names each product and workload once, by code and by name', () => {
    const { catalog } = policy
    expect(new Set(catalog.map(({ code }) => code)).size).toBe(catalog.length)
    expect(new Set(catalog.map(({ name }) => name)).size).toBe(catalog.length)
  })

  it('has everything that the sandbox’s demo world claims', () => {
    const names = policy.catalog.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'Dynamics 365 Sales',
        'Dynamics 365 Customer Service',
        'Dynamics 365 Field Service',
        'Dynamics 365 Finance',
        'Dynamics 365 Supply Chain Management',
        'Dynamics 365 Marketing',
        'Dynamics 365 Project Operations',
        'Exchange Online',
        'SharePoint Online',
        'Microsoft Teams',
        'Microsoft Intune',
      ]),
    )
  })

  it('lets Microsoft 365 be claimed for Usage alone', () => {
    const ofArea = policy.activities.filter(({ area }) => area === 'microsoft-365')
    expect(ofArea.map(({ activity }) => activity)).toEqual(['usage'])
  })
})

describe('the policies', () => {
  it('begin with the founding document’s, which is the default', () => {
    expect(defaultPolicy.id).toBe('2020-07')
    expect(findPolicy('2020-07')).toBe(defaultPolicy)
    expect(findPolicy('2031-01')).toBeUndefined()
  })

  it('differ in how long a review and an answer take, and in disputes', () => {
    const limits = policies.map(({ deadlines: { review, answer, dispute } }) => [
      review.days,
      answer.days,
      dispute?.days ?? null,
    ])
    expect(limits).toEqual([
      [5, 5, null],
      [14, 14, 30],
    ])
  })

  it('differ in what may be edited when', () => {
    expect(policies.map(({ editable }) => editable.map(({ state }) => state))).toEqual([
      ['submitted', 'action-required'],
      ['action-required'],
    ])
  })
})

describe('the name of an item', () => {
  it('is Microsoft’s, also for what only another policy lists', () => {
    expect(itemName('sales', defaultPolicy)).toBe('Dynamics 365 Sales')
    expect(itemName('power-pages', defaultPolicy)).toBe('Power Pages')
  })

  it('is the code itself where nobody knows it', () => {
    expect(itemName('clippy')).toBe('clippy')
  })
})

describe('the policies that can be chosen', () => {
  const newer = { ...defaultPolicy, id: '2026-01', validFrom: '2026-01-01' }
  const corrected = { ...defaultPolicy, subscriptionRequired: { when: 'always' as const, source: 'service' } }
  const named = (served: Parameters<typeof knownPolicies>[0]) =>
    knownPolicies(served).map(({ policy, origin }) => [policy.id, origin])

  it('are the built-in ones before a service is met', () => {
    expect(named([])).toEqual([
      ['2020-07', 'built-in'],
      ['2023-10', 'built-in'],
    ])
  })

  it('are joined by those that a service serves, in the order of their days', () => {
    expect(named([newer])).toEqual([
      ['2020-07', 'built-in'],
      ['2023-10', 'built-in'],
      ['2026-01', 'served'],
    ])
  })

  it('are the service’s where it serves one that is built in', () => {
    const known = knownPolicies([corrected])
    expect(known.map(({ origin }) => origin)).toEqual(['served', 'built-in'])
    expect(policyInForce(known, '2020-07')).toBe(corrected)
  })

  it('have the default one in force while the chosen one is not known', () => {
    expect(policyInForce(knownPolicies([]), '2026-01')).toBe(defaultPolicy)
    expect(policyInForce(knownPolicies([newer]), '2026-01')).toBe(newer)
  })
})

import { describe, expect, it } from 'vitest'
import { policies } from '../../../../../src/shared/domain/policy/policies.ts'
import { ruleCodes } from '../../../../../src/shared/domain/problem.ts'
import { checkClaim } from '../../../../../src/shared/domain/rules/all-rules.ts'
import { aContent, aValidInput } from '../../../../support/builders.ts'
import { mutationTable } from './mutation-table.ts'
import { newProblems } from './new-problems.ts'

const cases = policies.flatMap(policy =>
  (['business-applications', 'microsoft-365'] as const).flatMap(area =>
    mutationTable[area].map(mutation => ({ policy, area, mutation, name: mutation.name })),
  ),
)

describe.each(policies)('by policy $id', policy => {
  it.each(['business-applications', 'microsoft-365'] as const)('nothing stops a right claim of %s', area => {
    const found = checkClaim(aValidInput(area, policy))
    expect(found.map(({ code, severity, path }) => `${code} ${severity} ${path}`)).toEqual([
      'mpn-special-type info mpnId',
    ])
  })
})

describe('each single fault is said by its own code, at its own field', () => {
  it.each(cases)('$policy.id, $area: $name', ({ policy, area, mutation }) => {
    const valid = aValidInput(area, policy)
    const expected = typeof mutation.expected === 'function' ? mutation.expected(valid) : mutation.expected
    expect(newProblems(valid, mutation.spoil(valid))).toEqual(expected)
  })
})

describe('the table of rules', () => {
  const neededFromService = [
    'domain-tenant-mismatch',
    'product-not-in-tenant',
    'subscription-not-dynamics',
    'subscription-is-csp',
    'subscription-not-provisioned',
    'subscription-already-claimed',
    'subscription-not-active',
  ]
  const alwaysThere = ['mpn-special-type']

  it('has every code that is decided offline', () => {
    const met = cases.flatMap(({ policy, area, mutation }) => {
      const valid = aValidInput(area, policy)
      return checkClaim(mutation.spoil(valid)).map(({ code }) => code)
    })
    const offline = ruleCodes.filter(code => !neededFromService.includes(code))
    expect([...new Set([...met, ...alwaysThere])].toSorted()).toEqual(offline.toSorted())
  })
})

describe('the order of problems', () => {
  it('is by severity, then by the steps of the wizard', () => {
    const { products } = aContent()
    const input = {
      ...aValidInput(),
      content: aContent({
        claimName: '',
        mpnId: 'x',
        products: products.map(row => ({ ...row, product: 'clippy' })),
      }),
      documents: [],
    }
    expect(checkClaim(input).map(({ code }) => code)).toEqual([
      'field-required',
      'mpn-invalid',
      'poe-missing',
      'product-unknown',
    ])
  })
})

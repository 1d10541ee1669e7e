import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policies } from '../../../../../src/shared/domain/policy/policies.ts'
import { hasBlocker } from '../../../../../src/shared/domain/problem.ts'
import { checkClaim } from '../../../../../src/shared/domain/rules/all-rules.ts'
import { stepStatus } from '../../../../../src/shared/domain/rules/step-status.ts'
import { steps } from '../../../../../src/shared/domain/steps.ts'
import { validInputs } from '../../../../support/valid-claims.ts'
import { mutationTable } from './mutation-table.ts'
import { newProblems } from './new-problems.ts'

const areas = ['business-applications', 'microsoft-365'] as const
const kinds = policies.flatMap(policy => areas.map(area => ({ policy, area })))

describe.each(kinds)('any right claim of $area by policy $policy.id', ({ policy, area }) => {
  it('has no blocker, and every step is complete', () => {
    fc.assert(
      fc.property(validInputs(area, policy), input => {
        expect(hasBlocker(checkClaim(input))).toBe(false)
        expect(steps.filter(step => stepStatus(step, input) === 'incomplete')).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it.each(mutationTable[area])('says exactly one thing of $name', ({ spoil, expected }) => {
    fc.assert(
      fc.property(validInputs(area, policy), input => {
        const said = typeof expected === 'function' ? expected(input) : expected
        expect(newProblems(input, spoil(input))).toEqual(said)
      }),
      { numRuns: 8 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { poeFaults } from '../../../src/sandbox/reviewer/poe-faults.ts'
import { solutionAreas } from '../../../src/shared/domain/claim-content.ts'
import { policies } from '../../../src/shared/domain/policy/policies.ts'
import type { RuleInput } from '../../../src/shared/domain/rules/rule.ts'
import { toSubmission } from '../../../src/shared/service-api/to-submission.ts'
import { aValidInput } from '../../support/builders.ts'
import { mutationTable } from '../shared/domain/rules/mutation-table.ts'

/** What the reviewer would send the claim back for, once it is submitted as it is. */
function sentBackFor({ content, documents, policy, today }: RuleInput): string[] {
  const confirmedAt = `${today}T09:00:00.000Z`
  const deviceId = '0b9a3f52-6f0e-4a52-8f0b-2f5f0c0d1e2f'
  return poeFaults(toSubmission(content, documents, { policy, confirmedAt, deviceId }), confirmedAt, today)
}

// The five published reasons that are decided by what a claim says of its documents (domain.md B1.5).
const published = new Set([
  'poe-missing',
  'poe-acknowledgement-missing',
  'poe-date-missing',
  'poe-date-old',
  'poe-work-not-described',
  'poe-item-not-covered',
])

describe.each(policies)('the reviewer by policy $id', policy => {
  describe.each(solutionAreas)('for %s', area => {
    test('sends a valid claim back for nothing', () => {
      expect(sentBackFor(aValidInput(area, policy))).toEqual([])
    })

    // A claim without a solution area has no form in which it could be sent.
    const sendable = mutationTable[area].filter(
      ({ spoil }) => spoil(aValidInput(area, policy)).content.solutionArea !== null,
    )
    test.each(sendable)('finds in a claim with $name what the desk found', ({ spoil, expected }) => {
      const input = spoil(aValidInput(area, policy))
      const atTheDesk = (typeof expected === 'function' ? expected(input) : expected)
        .map(line => line.split(' ')[0] ?? '')
        .filter(code => published.has(code))
      expect(sentBackFor(input)).toEqual([...new Set(atTheDesk)])
    })
  })
})

import { describe, expect, test } from 'vitest'
import { english, italian } from '../../../../src/renderer/i18n/resources.ts'
import { everyLanguage, tableWords } from '../../../../src/shared/claim-table/words.ts'
import { activities } from '../../../../src/shared/domain/claim-content.ts'

describe('the words of tables', () => {
  test.each([
    ['en', english],
    ['it', italian],
  ] as const)('are those of the page in %s', (language, { domain }) => {
    const words = tableWords[language]
    expect(words.areas).toEqual(domain.solutionAreas)
    expect(words.states).toEqual(domain.states)
    for (const activity of activities)
      expect(words.activities[activity]).toBe(domain.activities[activity].name)
    const { claimName, customerName, tenantId, mpnId, comment } = domain.fields
    expect(words.headings).toMatchObject({ claimName, mpnId, comment })
    expect([words.headings['customer.name'], words.headings['customer.tenantId']]).toEqual([
      customerName,
      tenantId,
    ])
  })

  test('name no two columns alike', () => {
    for (const { headings } of everyLanguage)
      expect(new Set(Object.values(headings)).size).toBe(Object.keys(headings).length)
  })
})

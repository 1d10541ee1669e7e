import { describe, expect, test } from 'vitest'
import { claimColumns, factColumns, isCustomersOnly } from '../../../../src/shared/claim-table/columns.ts'
import { guessMapping } from '../../../../src/shared/claim-table/guess-mapping.ts'
import { tableWords } from '../../../../src/shared/claim-table/words.ts'

describe('the columns of a file', () => {
  test.each(['en', 'it'] as const)('are all known by the headings that we write in %s', language => {
    const headings = [...claimColumns, ...factColumns].map(column => tableWords[language].headings[column])
    expect(guessMapping(headings)).toEqual([...claimColumns, null, null, null])
  })

  test('are known in Partner Center’s export of customers, of which a claim takes three', () => {
    const mapping = guessMapping(['Microsoft ID', 'Company name', 'Primary domain name', 'Relationship'])
    expect(mapping).toEqual(['customer.tenantId', 'customer.name', 'customer.domain', null])
    expect(isCustomersOnly(mapping)).toBe(true)
  })

  test('are known however they are written', () => {
    expect(guessMapping(['TENANT-ID', ' customer_name', 'CustomerTenantId', 'MpnId', 'Età'])).toEqual([
      'customer.tenantId',
      'customer.name',
      null,
      'mpnId',
      null,
    ])
  })
})

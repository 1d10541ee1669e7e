import { describe, expect, test } from 'vitest'
import { cellValues } from '../../../../src/shared/claim-table/cell-values.ts'
import { claimReaderOfRows, type TableRow } from '../../../../src/shared/claim-table/claims-of-rows.ts'
import type { ClaimColumn } from '../../../../src/shared/claim-table/columns.ts'
import { tableWords } from '../../../../src/shared/claim-table/words.ts'
import { defaultPolicy } from '../../../../src/shared/domain/policy/policies.ts'
import { anId } from '../../../support/builders.ts'

type Cells = Partial<Record<ClaimColumn, string>>

/** Rows under the columns that any of them has, as from the second line of a file. */
function read(...rows: Cells[]) {
  const mapping = [...new Set(rows.flatMap(row => Object.keys(row)))] as ClaimColumn[]
  const reader = claimReaderOfRows(mapping, cellValues(defaultPolicy))
  const table = rows.map(
    (row, at): TableRow => ({
      number: at + 2,
      itemId: anId(),
      cells: mapping.map(column => row[column] ?? ''),
    }),
  )
  return { reader, table, keys: table.map(reader.keyOf), claim: reader.claimOf(table) }
}

const key: Cells = {
  claimName: 'Roll-out',
  'customer.tenantId': '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001',
  solutionArea: 'Business Applications',
}

describe('rows of a file', () => {
  test('with the same claim name, tenant and area are one claim, however the tenant is written', () => {
    const { keys } = read(
      key,
      {
        ...key,
        'customer.tenantId': '{6B0A9C1E-0C1D-4C55-9A53-3F1A2C6D0001}',
        solutionArea: 'business applications',
      },
      { ...key, solutionArea: 'Microsoft 365' },
    )
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  test('of the same name stay apart where a claim ID tells them from each other', () => {
    const { keys } = read({ ...key, claimKey: 'one' }, { ...key, claimKey: 'two' })
    expect(keys[0]).not.toBe(keys[1])
  })

  test('without a claim name are each a claim of their own', () => {
    expect(read({ 'customer.name': 'Contoso' }, { 'customer.name': 'Contoso' }).keys).toEqual([null, null])
  })

  test('bring a product each, and share what the first of them says', () => {
    const { claim } = read(
      {
        ...key,
        item: 'Dynamics 365 Sales',
        subscriptionId: 'one',
        mpnId: '1234566',
        activities: 'Presales; Utilizzo',
      },
      { ...key, item: 'customer service', subscriptionId: 'two' },
      { ...key, item: 'Something new' },
    )
    expect(claim.problems).toEqual([])
    expect(claim.content.products.map(({ product, subscriptionId }) => [product, subscriptionId])).toEqual([
      ['sales', 'one'],
      ['customer-service', 'two'],
      ['Something new', ''],
    ])
    expect(claim.content).toMatchObject({ mpnId: '1234566', activities: ['pre-sales', 'usage'] })
  })

  test('of Microsoft 365 bring workloads', () => {
    const { claim } = read(
      { ...key, solutionArea: 'Modern Work', item: 'x' },
      { ...key, solutionArea: 'Microsoft 365', item: 'Exchange Online' },
    )
    expect(claim.problems.map(({ row, column, problem }) => [row, column, problem.code])).toEqual([
      [2, 'solutionArea', 'import-value-unknown'],
    ])
    const { content } = read({ ...key, solutionArea: 'Microsoft 365', item: 'Exchange Online' }).claim
    expect(content.workloads).toEqual(['exchange-online'])
  })

  test('that disagree are told so, and the first one counts', () => {
    const { claim } = read({ ...key, mpnId: '1234566' }, { ...key, mpnId: '9999999' })
    expect(claim.content.mpnId).toBe('1234566')
    expect(claim.problems).toMatchObject([
      {
        row: 3,
        column: 'mpnId',
        problem: { code: 'import-rows-differ', params: { value: '1234566', row: 2 } },
      },
    ])
  })

  test('never make a claim larger than it may be', () => {
    const long = read({ ...key, mpnId: '1'.repeat(3_000) }).claim
    expect(long.content.mpnId).toHaveLength(2_000)
    expect(long.problems.map(({ problem }) => problem.code)).toEqual(['import-cell-too-long'])
    const many = read(...Array.from({ length: 202 }, () => ({ ...key, item: 'Sales' }))).claim
    expect(many.content.products).toHaveLength(200)
    expect(many.problems.map(({ row, problem }) => [row, problem.code])).toEqual([
      [202, 'import-too-many-items'],
      [203, 'import-too-many-items'],
    ])
  })

  test('are left out where they are the template’s example, in any language, as long as nothing was written over it', () => {
    const written = { ...tableWords.en.example, 'customer.name': 'Fabrikam Srl' }
    const { reader, table } = read(tableWords.it.example, tableWords.en.example, written, key)
    expect(table.map(reader.isExample)).toEqual([true, true, false, false])
  })
})

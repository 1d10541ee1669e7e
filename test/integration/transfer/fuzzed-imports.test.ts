import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTable } from '../../../src/main/transfer/table/parse-table.ts'
import { tableLimits } from '../../../src/main/transfer/table/table.ts'
import { workbookFile } from '../../../src/main/transfer/table/workbook-file.ts'
import { cellValues } from '../../../src/shared/claim-table/cell-values.ts'
import { claimReaderOfRows } from '../../../src/shared/claim-table/claims-of-rows.ts'
import { claimColumns } from '../../../src/shared/claim-table/columns.ts'
import { claimContentSchema } from '../../../src/shared/domain/claim-content.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import { anId } from '../../support/builders.ts'
import { aRow, headings } from './import-desk.ts'

const parse = (bytes: Uint8Array) =>
  parseTable({ bytes: new Uint8Array(bytes), separator: null, language: 'en', limits: tableLimits })

const codes = ['import-file-unreadable', 'import-too-large', 'import-no-rows']

/** A table within the limits, or one of the reasons for which there is none. */
async function expectAnAnswer(bytes: Uint8Array): Promise<void> {
  const answer = await parse(bytes)
  if (!answer.ok) return void expect(codes).toContain(answer.problem.code)
  const { headings: first, rows } = answer.value
  for (const { cells } of rows) {
    expect(cells).toHaveLength(first.length)
    expect(cells.every(cell => cell.length <= tableLimits.maxCellLength)).toBe(true)
  }
}

test('any bytes, and any text with separators and quotes, are a table or refused', async () => {
  const signs = fc.constantFrom(',', ';', '\t', '"', '\n', '\r', '=', "'", 'a', '\u0000', '\ufeff', 'é', '1')
  const anyFile = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(signs, { maxLength: 60 }).map(some => Buffer.from(some.join(''))),
    fc.string({ unit: 'binary' }).map(text => Buffer.from(text, 'utf16le')),
  )
  await fc.assert(fc.asyncProperty(anyFile, expectAnAnswer), { numRuns: 300 })
})

test('a workbook that was damaged anywhere is a table or refused', async () => {
  const rows = [headings, aRow(), aRow()]
  const whole = await buffer(workbookFile([{ name: 'Claims', rows, widths: [20] }], new Date()))
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (bytes, length) => {
      const damaged = Buffer.from(whole)
      for (const [at, byte] of bytes) damaged[at] = byte
      await expectAnAnswer(damaged)
      await expectAnAnswer(whole.subarray(0, length))
    }),
    { numRuns: 100 },
  )
})

test('whatever stands in the cells, what comes of it is a claim that can be stored', () => {
  const reader = claimReaderOfRows(claimColumns, cellValues(defaultPolicy))
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      'Microsoft 365',
      'Business Applications',
      'Usage; Pre-sales',
      '__proto__',
      'x'.repeat(20_001),
    ),
  )
  const row = fc.array(cell, { maxLength: claimColumns.length })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), rows => {
      const { content } = reader.claimOf(rows.map((cells, at) => ({ number: at + 2, itemId: anId(), cells })))
      expect(claimContentSchema.safeParse(content).error).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

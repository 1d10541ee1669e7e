import { expect, test } from 'vitest'
import { csvFile } from '../../../src/main/transfer/table/csv-file.ts'
import { workbookFile } from '../../../src/main/transfer/table/workbook-file.ts'
import { value } from '../store/temporary-store.ts'
import { anImportDesk, aRow, headings, withCell } from './import-desk.ts'

const csv = (...rows: string[][]) => csvFile([headings, ...rows], ',')
const xlsx = (...rows: string[][]) =>
  workbookFile([{ name: 'Claims', rows: [headings, ...rows], widths: [20] }], new Date())

test.each([
  ['CSV', csv],
  ['XLSX', xlsx],
])('a %s of the template is understood, checked by the rules, and becomes drafts', async (_, file) => {
  const desk = anImportDesk()
  const wrong = withCell(
    withCell(aRow(), 'customer.tenantId', 'no-guid'),
    'contacts.customer.email',
    'nobody',
  )
  const state = value(await desk.open('claims', file(aRow(), wrong, aRow())))
  expect(state.columns.every(({ column }) => column !== null)).toBe(true)
  expect(state.counts).toEqual({ rows: 3, claims: 3, blockedRows: 1, blockedClaims: 1 })
  // Without a profile the service's word on the partner's number is missing: a warning.
  expect(desk.codes()).toEqual([
    [2, ['mpn-not-enrolled']],
    [3, ['tenant-id-invalid', 'email-invalid', 'mpn-not-enrolled']],
    [4, ['mpn-not-enrolled']],
  ])
  expect(desk.contents()).toEqual([])

  const after = value(await desk.imports.run(false))
  expect(desk.contents()).toHaveLength(2)
  expect(after).toMatchObject({ lastImport: { claims: 2 }, counts: { rows: 1, blockedRows: 1 } })
  const [first] = desk.store.claims.list({ search: 'Claim', offset: 0, limit: 10 }).claims
  expect(desk.store.history.list(first?.id as never)).toMatchObject([{ what: 'imported', to: 'claims' }])
  expect(desk.store.history.verify(first?.id as never)).toEqual({ state: 'whole' })
})

test('a cell mended in the preview makes its claim ready to import, and the file stays as it is', async () => {
  const desk = anImportDesk()
  value(await desk.open('claims.csv', csv(withCell(aRow(), 'customer.tenantId', 'no-guid'), aRow())))
  const tenantId = '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002'
  expect(value(await desk.imports.correct(2, 'customer.tenantId', tenantId)).counts.blockedRows).toBe(0)
  value(await desk.imports.run(false))
  expect(desk.contents().map(({ customer }) => customer.tenantId)).toContain(tenantId)
})

test('rows that say the same subscription twice, or one that a claim here has, are told', async () => {
  const desk = anImportDesk()
  const row = aRow()
  value(await desk.open('a.csv', csv(row, withCell(row, 'claimName', 'Another'))))
  expect(desk.codes(true)).toEqual([[3, ['duplicate-local', 'mpn-not-enrolled']]])
  value(await desk.imports.run(false))
  value(await desk.open('b.csv', csv(row)))
  expect(desk.codes(true)).toEqual([[2, ['duplicate-local', 'mpn-not-enrolled']]])
})

test('an import is undone as a whole, imported again, and undone no longer while a claim of it is changed', async () => {
  const desk = anImportDesk()
  value(await desk.open('claims.csv', csv(aRow(), aRow())))
  const first = value(await desk.imports.run(false)).lastImport?.id ?? ''
  expect(value(await desk.imports.undo(first))).toEqual({ claims: 2 })
  expect(desk.contents()).toEqual([])
  expect(desk.imports.state()?.counts.rows).toBe(2)

  const second = value(await desk.imports.run(false)).lastImport?.id ?? ''
  expect(desk.store.imports.list()).toMatchObject([
    { id: second, claims: 2, canUndo: true },
    { id: first, canUndo: false },
  ])
  const [claim] = desk.store.claims.list({ search: '', offset: 0, limit: 1 }).claims
  const { id, revision, content } = desk.store.claims.find(claim?.id as never) ?? ({} as never)
  value(desk.store.claims.save({ id, revision, content: { ...content, comment: 'Mine' }, step: 'review' }))
  expect(await desk.imports.undo(second)).toMatchObject({
    problem: { code: 'import-undo-refused', params: { claims: 1 } },
  })
  expect(desk.contents()).toHaveLength(2)
  expect(desk.store.imports.list()[0]).toMatchObject({ canUndo: false })

  desk.store.undo.undo()
  expect(desk.store.imports.list()[0]).toMatchObject({ canUndo: true })
  expect(value(await desk.imports.undo(second))).toEqual({ claims: 2 })
})

test('nothing is imported where the database refuses one of many', async () => {
  const desk = anImportDesk()
  desk.sql(
    `CREATE TRIGGER refuse BEFORE INSERT ON claim WHEN NEW.content LIKE '%"Bad one"%' BEGIN SELECT RAISE(ABORT, 'no'); END`,
  )
  value(await desk.open('claims.csv', csv(aRow(), aRow({ claimName: 'Bad one' }), aRow())))
  await expect(desk.imports.run(false)).rejects.toThrow('no')
  expect(desk.contents()).toEqual([])
  expect(desk.store.imports.list()).toEqual([])
  expect(desk.imports.state()?.counts.rows).toBe(3)
})

test('what the columns are is remembered for files with the same headings, and for their failed rows', async () => {
  const desk = anImportDesk()
  value(await desk.open('a.csv', 'Kunde,Mieter\nContoso,x\n'))
  value(await desk.imports.map(['customer.name', 'customer.tenantId']))
  const again = value(await desk.open('b.csv', 'Kunde,Errors,Mieter\nFabrikam,bad,y\n'))
  expect(again.columns.map(({ column }) => column)).toEqual(['customer.name', null, 'customer.tenantId'])
})

test('Partner Center’s list of customers becomes drafts with the customer alone', async () => {
  const desk = anImportDesk()
  const tenantId = '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001'
  const list = `\ufeffMicrosoft ID,Company name,Primary domain name,Relationship\r\n${tenantId},Contoso Ltd,contoso.onmicrosoft.com,Cloud Reseller\r\n`
  expect(value(await desk.open('CustomerList.csv', list)).isCustomersOnly).toBe(true)
  value(await desk.imports.run(true))
  expect(desk.contents()).toMatchObject([
    {
      claimName: '',
      customer: { name: 'Contoso Ltd', tenantId, domain: 'contoso.onmicrosoft.com' },
      solutionArea: null,
    },
  ])
})

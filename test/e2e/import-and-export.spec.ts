import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { workbookFile } from '../../src/main/transfer/table/workbook-file.ts'
import { claimColumns } from '../../src/shared/claim-table/columns.ts'
import { rowsOfClaim } from '../../src/shared/claim-table/rows-of-claim.ts'
import { tableWords } from '../../src/shared/claim-table/words.ts'
import { defaultPolicy } from '../../src/shared/domain/policy/policies.ts'
import { aContent, anId, aProduct } from '../support/builders.ts'
import { test } from '../support/e2e-test.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { violations } from './pages/accessibility.ts'

/** `npm run test:reliability -- --only list` has 10,000. */
const rowCount = Number(process.env.CLAIMDESK_IMPORT_ROWS ?? 300)
/** Three in a hundred have a contact without an address that can exist; the first is the sheet's row 12. */
const isWrong = (at: number) => at % 33 === 10
const wrong = Array.from({ length: rowCount }, (_, at) => at).filter(isWrong).length
const right = rowCount - wrong

/** Under headings of somebody's own where nothing else would be known of a column. */
async function workbook(): Promise<Buffer> {
  const headings = claimColumns.map(column => tableWords.en.headings[column])
  const rows = Array.from({ length: rowCount }, (_, at) => {
    const subscriptionId = `c0000000-0000-4000-8000-${String(at).padStart(12, '0')}`
    const content = aContent({
      claimName: `Roll-out ${at + 2}`,
      products: [aProduct({ id: anId(), subscriptionId })],
      mpnId: '1234566',
    })
    if (isWrong(at)) content.contacts.customer.email = 'nobody'
    return rowsOfClaim({ id: '', content }, tableWords.en, defaultPolicy)[0] ?? []
  })
  const named = headings.map(heading => (heading === 'Tenant ID' ? 'Directory of theirs' : heading))
  return buffer(workbookFile([{ name: 'Claims', rows: [named, ...rows], widths: [20] }], new Date()))
}

async function saveTo({ electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

test('a workbook becomes claims: its columns are named, a cell mended, the rest imported, undone, imported and exported', async ({
  folder,
  launch,
}) => {
  const file = join(folder, 'claims.xlsx')
  await writeFile(file, await workbook())
  const app = await launch({ pickFiles: file })
  const { page } = app
  await page.getByRole('button', { name: 'Import…' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).click()

  const status = page.getByRole('main').getByRole('status').filter({ hasText: 'rows' })
  await expect(status).toHaveText(
    `${rowCount} rows, ${rowCount} claims, ${rowCount} rows in claims with problems`,
    {
      timeout: 30_000,
    },
  )
  await page.getByRole('button', { name: /^Columns/ }).click()
  await page.getByRole('combobox', { name: 'Directory of theirs is' }).click()
  await page.getByRole('option', { name: 'Tenant ID', exact: true }).click()
  await expect(status).toHaveText(
    `${rowCount} rows, ${rowCount} claims, ${wrong} rows in claims with problems`,
  )

  await page.getByRole('switch', { name: 'Only rows with problems' }).click()
  const cell = page.getByRole('textbox', { name: 'Customer contact: e-mail, row 12', exact: true })
  await expect(cell).toHaveAccessibleDescription(/Must be mended Customer contact: e-mail/)
  expect(await violations(page)).toEqual([])
  await cell.fill('carla.rossi@contoso.com')
  await cell.press('Enter')
  await expect(status).toHaveText(
    `${rowCount} rows, ${rowCount} claims, ${wrong - 1} rows in claims with problems`,
  )

  await page.getByRole('button', { name: `Import ${right + 1} claims` }).click()
  await expect(status).toHaveText(
    `${wrong - 1} rows, ${wrong - 1} claims, ${wrong - 1} rows in claims with problems`,
    { timeout: 30_000 },
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(status).toHaveText(
    `${rowCount} rows, ${rowCount} claims, ${wrong - 1} rows in claims with problems`,
  )
  await page.getByRole('button', { name: `Import ${right + 1} claims` }).click()
  await expect(status).toHaveText(
    `${wrong - 1} rows, ${wrong - 1} claims, ${wrong - 1} rows in claims with problems`,
    { timeout: 30_000 },
  )

  const failed = join(folder, 'failed.csv')
  await saveTo(app, failed)
  await page.getByRole('button', { name: 'Save rows with problems' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  const lines = async (path: string) =>
    (await readFile(path, 'utf8').catch(() => '')).split('\r\n').filter(line => line !== '')
  await expect.poll(async () => (await lines(failed)).length).toBe(wrong)
  expect((await lines(failed)).at(-1)).toContain('Customer contact: e-mail: ')

  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('button', { name: 'Undo the import of claims.xlsx' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  const exported = join(folder, 'exported.csv')
  await saveTo(app, exported)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'All claims: CSV' }).click()
  await expect.poll(async () => (await lines(exported)).length, { timeout: 30_000 }).toBe(right + 2)
})

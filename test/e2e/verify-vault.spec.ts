import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('verifying the vault says that all is whole, and names what no longer is with the way to its claim', async ({
  folder,
  dataFolder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const first = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await first.page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(first.page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(2)
  await first.page.getByRole('link', { name: 'Settings' }).click()
  const vault = first.page.getByRole('region', { name: 'Documents', exact: true })
  await expect(vault).toContainText('2 documents')
  await vault.getByRole('button', { name: 'Verify vault' }).click()
  await expect(vault.getByRole('status')).toContainText('All 2 documents are whole.')
  await first.quit()

  const db = new Database(join(dataFolder, 'vault.db'))
  db.prepare('UPDATE chunk SET tag = zeroblob(16) WHERE ingest_id = 1').run()
  db.close()
  const { page } = await launch()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Verify vault' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'One document is not whole.' })).toBeVisible()
  const row = page
    .getByRole('table', { name: 'Documents that are not whole' })
    .getByRole('row', { name: /Proof of execution\.pdf/ })
  await expect(row).toContainText('Its bytes are damaged')
  await row.getByRole('link').click()
  await expect(page.getByRole('navigation', { name: 'Claim steps' })).toBeVisible()
})

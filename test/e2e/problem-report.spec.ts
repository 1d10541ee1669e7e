import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { test } from '../support/e2e-test.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('a report of a problem is read before it is saved, and names no customer', async ({
  folder,
  launch,
}) => {
  const { page, electron } = await launch()
  await page.getByRole('button', { name: 'New claim' }).click()
  await page.getByLabel('Customer name', { exact: true }).fill('Contoso Ltd')
  await wizardPage(page).saved()
  await electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Report a problem…')?.click()
  })
  await page.getByRole('tab', { name: 'counts.json' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('"draft": 1')

  const filePath = join(folder, 'report.zip')
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
  await page.getByRole('button', { name: 'Save report…' }).click()
  await expect(page.getByText('The report was saved.').first()).toBeVisible()
  const files = Object.entries(unzipSync(await readFile(filePath)))
  expect(files.map(([name]) => name)).toContain('log/claimdesk.log')
  expect(files.map(([, bytes]) => strFromU8(bytes)).join()).not.toContain('Contoso')
})

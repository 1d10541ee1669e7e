import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('on a metered network a large document waits, says so, and goes by Sync now', async ({
  folder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'), 6)
  const { page } = await launch({ pickFiles: [files.pdf, files.random].join(delimiter) })
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Hold documents over 5 MB until I choose Sync now' }).check()
  await page.getByRole('switch', { name: 'Treat this network as metered' }).check()
  await page.screenshot({ path: process.env.CLAIMDESK_SHOT ?? join(folder, 'shot.png') })

  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(2)
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)
  await wizard.describeDocument('Proof of execution.pdf', monthAgo)
  await wizard.open('Review')
  await wizard.button('Mark as ready').click()
  await wizard.button('Submit').click()
  await page.getByRole('dialog', { name: 'Submit claim?' }).getByRole('button', { name: 'Submit' }).click()
  const status = page.getByRole('status', { name: 'Sync status' })
  await expect(status).toContainText('Waits for a network that is not metered')
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByLabel('Status', { exact: true })).toHaveText('Submitted', { timeout: 15_000 })
})

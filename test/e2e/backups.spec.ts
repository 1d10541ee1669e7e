import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('a backup is made, restored, and the restoring undone', async ({ launch }) => {
  // Two restarts of all parts on a busy machine.
  test.slow()
  const { page } = await launch()
  const claimFor = async (customer: string) => {
    await page.getByRole('button', { name: 'New claim' }).first().click()
    await wizardPage(page).field('Customer name').fill(customer)
    await wizardPage(page).saved()
  }
  const open = (name: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
  const row = (customer: RegExp) => page.getByRole('row', { name: customer })
  await claimFor('Before the backup')
  await open('Settings')
  const section = page.getByRole('region', { name: 'Backups' })
  await section.getByRole('button', { name: 'Back up now' }).click()
  await expect(section.getByRole('table', { name: 'Backups to choose from' })).toContainText(
    '1 claim: Draft 1',
  )
  expect(await violations(page)).toEqual([])
  await claimFor('After the backup')

  await open('Settings')
  await section.getByRole('button', { name: /^Restore the backup of/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await expect(dialog).toContainText('1 claim: Draft 1')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  const undo = section.getByRole('button', { name: 'Undo restore' })
  await expect(undo).toBeVisible()
  await open('Claims')
  await expect(row(/^Before the backup/)).toBeVisible()
  await expect(row(/^After the backup/)).toBeHidden()

  await open('Settings')
  await undo.click()
  await expect(dialog).toBeHidden()
  await open('Claims')
  await expect(row(/^After the backup/)).toBeVisible()
})

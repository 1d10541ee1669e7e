import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

test('Ctrl+K shows what can be done here, with its keys, and Escape leads back to the field', async ({
  launch,
}) => {
  const { page } = await launch()
  await expect(page.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  await page.keyboard.press('Control+n')
  const wizard = wizardPage(page)
  await wizard.field('Customer name').fill(contoso.name)
  await wizard.saved()

  const palette = page.getByRole('dialog', { name: 'Find commands, claims and help' })
  const field = palette.getByRole('combobox')
  const options = palette.getByRole('option')
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  // Only what can be done here, with its keys.
  await expect(options.filter({ hasText: 'Next step' })).toContainText('Ctrl+Page Down')
  await expect(options.filter({ hasText: 'Show history' })).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(wizard.field('Customer name')).toBeFocused()
})

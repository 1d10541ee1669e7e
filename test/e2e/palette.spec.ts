import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

test('Ctrl+K finds commands, claims and help, with the keyboard alone', async ({ launch }) => {
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

  await page.keyboard.press('Control+k')
  await page.keyboard.type('next')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Solution and activity', exact: true })).toBeVisible()
  await page.keyboard.press('Control+PageUp')
  await expect(page.getByRole('heading', { name: 'Customer', exact: true })).toBeVisible()

  await page.keyboard.press('Control+1')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('arbitration')
  await expect(options.first()).toContainText('Errors about a subscription')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()

  // The list's own box finds help as well, and its menus open by keys.
  const search = page.getByRole('searchbox', { name: 'Search claims' })
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await page.keyboard.type('tenant id')
  await page.getByRole('link', { name: 'Domain and tenant do not match' }).click()
  await expect(page.getByRole('heading', { name: 'Domain and tenant do not match' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await page.keyboard.press('Delete')

  // What one page can do is asked for on any.
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('columns')
  await expect(options.first()).toContainText('Ctrl+Shift+G')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'Deadline' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+m')
  const merge = page.getByRole('dialog', { name: 'Merge whom?' })
  await merge.getByRole('combobox', { name: 'One entry of the customer' }).press('Escape')
  await page.keyboard.press('Escape')
  await expect(merge).toBeHidden()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('contoso')
  await expect(options.first()).toContainText(contoso.name)
  await page.keyboard.press('Enter')
  await expect(wizard.field('Customer name')).toHaveValue(contoso.name)

  await page.keyboard.press('Control+/')
  const table = page.getByRole('table', { name: 'Edit' })
  await expect(table.getByRole('row', { name: /^Redo/ })).toContainText('Ctrl+Shift+Z · Ctrl+Y')
  expect(await violations(page)).toEqual([])
})

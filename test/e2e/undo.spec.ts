import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

test('what was typed, and what was deleted, comes back by Ctrl+Z, also after a kill, and goes again', async ({
  launch,
}) => {
  const first = await launch()
  const { page } = first
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  const name = wizard.field('Customer name')
  await name.fill(contoso.name)
  await wizard.saved()
  await wizard.field('Tenant ID').click()
  await page.keyboard.press('6')
  await wizard.saved()
  // What was typed in the field goes by the field's own undo, then the program's steps follow.
  await page.keyboard.press('Control+z')
  await expect(wizard.field('Tenant ID')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(name).toHaveValue('')
  await expect(page.getByText('Undone: change of Customer name').first()).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(name).toHaveValue(contoso.name)
  await expect(wizard.field('Tenant ID')).toBeFocused()

  await wizard.button('Close').click()
  const row = page.getByRole('row', { name: /^Contoso Ltd/ })
  await row.press('Delete')
  await expect(row).toBeHidden()
  await first.kill()

  const again = await launch()
  await expect(again.page.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  const undoItem = () =>
    again.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label)
  await expect.poll(undoItem).toBe('Undo: delete Contoso Ltd')
  await again.page.keyboard.press('Control+z')
  await expect(again.page.getByRole('row', { name: /^Contoso Ltd/ })).toBeVisible()
  await again.page.getByRole('button', { name: 'Show claim' }).click()
  await expect(again.page.getByRole('heading', { name: contoso.name })).toBeVisible()
  await again.page.keyboard.press('Control+y')
  await expect(again.page.getByText('Done again: delete Contoso Ltd').first()).toBeVisible()

  await again.page.keyboard.press('Control+,')
  const theme = again.page.getByRole('radiogroup', { name: 'Theme' })
  await theme.getByRole('radio', { name: 'Dark' }).check()
  await again.page.keyboard.press('Control+z')
  await expect(theme.getByRole('radio', { name: 'System' })).toBeChecked()
})

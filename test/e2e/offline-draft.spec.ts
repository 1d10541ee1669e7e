import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

test('drafts come back as they were left, with what was typed in the second before quitting', async ({
  launch,
}) => {
  const first = await launch()
  await expect(first.page.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  await first.page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(first.page)
  await wizard.typeAll({ claimName: 'Roll-out 2026' })
  await wizard.saved()
  await wizard.button('Close').click()
  await first.page.getByRole('button', { name: 'New claim' }).first().click()
  await wizard.field('Customer name').fill('Typed at the last moment')
  await first.quit()

  const { page } = await launch()
  const lastRow = page.getByRole('row', { name: /^Typed at the last moment/ })
  await expect(lastRow).toBeVisible()
  const row = page.getByRole('grid', { name: 'Claims' }).getByRole('row', { name: /^Contoso Ltd/ })
  await expect(row).toContainText('Roll-out 2026')
  await expect(row).toContainText('Draft')
  await row.dblclick()
  const again = wizardPage(page)
  await expect(page.getByRole('heading', { name: 'Contacts', exact: true })).toBeVisible()
  await expect(again.contact('Technical contact').getByLabel('Title')).toHaveValue('Administrator')
  await again.open('Customer')
  await expect(again.field('Tenant ID')).toHaveValue(contoso.tenantId)
  await again.open('Solution and activity')
  await expect(page.getByRole('radio', { name: 'Volume Licensing' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Usage', exact: true })).toBeChecked()
  await again.open('Products')
  await expect(page.getByRole('combobox', { name: 'Product', exact: true })).toHaveValue('Dynamics 365 Sales')
  await expect(again.field('Subscription ID')).toHaveValue(contoso.salesSubscription)
  await again.button('Close').click()

  await lastRow.press('Delete')
  await expect(lastRow).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(lastRow).toBeVisible()
})

test('killed 50 ms after a key, nothing older than a second is missing', async ({ launch }) => {
  const first = await launch()
  await first.page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(first.page)
  const typedAt: { text: string; at: number }[] = []
  const name = wizard.field('Customer name')
  await name.click()
  for (const letter of 'Northwind Traders of Milano') {
    await name.press(letter === ' ' ? 'Space' : letter)
    typedAt.push({ text: await name.inputValue(), at: Date.now() })
    // The pace of a person: about eight keys a second.
    await first.page.evaluate(() => new Promise(done => setTimeout(done, 120)))
  }
  await first.page.evaluate(() => new Promise(done => setTimeout(done, 50)))
  const killedAt = Date.now()
  await first.kill()

  const { page } = await launch()
  const olderThanOneSecond = typedAt.filter(({ at }) => killedAt - at > 1_000).at(-1)?.text ?? ''
  expect(olderThanOneSecond.length).toBeGreaterThan(10)
  const row = page.getByRole('grid', { name: 'Claims' }).getByRole('row', { name: /^Northwind/ })
  await expect(row).toContainText(olderThanOneSecond)
})

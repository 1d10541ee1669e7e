import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { shareProgram } from '../support/shared-program.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

const shared = shareProgram()

test('what only the customer knows is asked for in a message, in their language', async () => {
  const { page, electron } = shared.app
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  await wizard.open('Customer')
  await wizard.field('Tenant ID').fill('')
  await wizard.saved()
  const missing = wizard.problems.getByRole('listitem').filter({ hasText: 'Tenant ID' })
  await missing.getByRole('button', { name: 'Write to the customer' }).click()

  const dialog = page.getByRole('dialog', { name: 'Message to the customer' })
  await expect(dialog.getByLabel('Subject')).toHaveValue(/Contoso Ltd/)
  await expect(dialog.getByLabel('Text')).toHaveValue(/^Hello Anna Rossi,.*Your tenant ID/s)
  await dialog.getByRole('radio', { name: 'Italian' }).check()
  const text = dialog.getByLabel('Text')
  await expect(text).toHaveValue(/^Buongiorno Anna Rossi,.*Il vostro ID tenant/s)
  await text.fill(`${await text.inputValue()}\nP.S. A presto!`)
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Subject and text were copied.')
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Associazione partner Microsoft di Contoso Ltd/)
  expect(copied).toMatch(/P\.S\. A presto!$/)

  // No mail program is there to be opened: what it would be asked is all that is looked at.
  await electron.evaluate(({ shell }) => {
    shell.openExternal = async address => {
      process.env.OPENED_ADDRESS = address
    }
  })
  await dialog.getByRole('button', { name: 'Open in mail program' }).click()
  await expect
    .poll(() => electron.evaluate(() => process.env.OPENED_ADDRESS))
    .toMatch(/^mailto:anna@contoso\.com\?subject=Associazione/)
})

test('the irreversible choice is confirmed once, and asked about again when it changes', async () => {
  const { page } = shared.app
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  const warning = wizard.problems
    .getByRole('listitem')
    .filter({ hasText: 'The activity cannot be changed later' })
  await wizard.open('Review')
  await expect(warning).toContainText('Usage in Business Applications')
  await warning.getByRole('button', { name: 'I am sure' }).click()
  await expect(warning).toBeHidden()

  await wizard.open('Solution and activity')
  await expect(page.getByText('You are sure: Usage in Business Applications.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Pre-sales' }).check()
  await expect(page.getByRole('button', { name: 'I am sure' })).toBeVisible()
  await expect(warning).toBeVisible()
})

test('a location is found by its place', async () => {
  const { page } = shared.app
  await expect(page.getByRole('status', { name: 'Sync status' })).toContainText('Last synced')
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Partner ID')
  const field = page.getByRole('combobox', { name: 'Partner ID (MPN)' })
  await field.pressSequentially('milano')
  const option = page.getByRole('option', { name: /1234566/ })
  await expect(option).toContainText('Special type: not told by the service')
  await option.click()
  await expect(field).toHaveValue('1234566')
  await field.fill('7654321')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Unverified', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'I don’t know which' }).click()
  await expect(page.getByText(/global administrator which location/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Incentives overview in Partner Center' })).toBeVisible()
})

test('a problem opens the help at its own words, and the help is searched', async () => {
  const { page } = shared.app
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.field('Tenant ID').fill('not a tenant')
  await wizard.problems
    .getByRole('listitem')
    .filter({ hasText: 'This is not a tenant ID' })
    .getByRole('link', { name: 'Learn more' })
    .click()
  await expect(page.getByRole('heading', { name: 'The tenant ID', exact: true })).toBeFocused()

  await page.getByRole('searchbox', { name: 'Search help' }).fill('bought through CSP')
  await page.getByRole('link', { name: 'The subscription was bought through CSP' }).click()
  await expect(page.getByRole('heading', { name: 'The subscription was bought through CSP' })).toBeFocused()
})

test('a second claim for the same subscription leads to the first', async () => {
  const { page } = shared.app
  await page.getByRole('button', { name: 'New claim' }).first().click()
  await wizardPage(page).fillAll({ claimName: 'The first' })
  await wizardPage(page).saved()
  await wizardPage(page).button('Close').click()
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Solution and activity')
  await page.getByRole('radio', { name: 'Business Applications' }).check()
  await wizard.open('Products')
  await wizard.chooseProduct('Dynamics 365 Sales', ` {${contoso.salesSubscription.toUpperCase()}} `)
  await page.keyboard.press('Tab')
  await expect(wizard.field('Subscription ID')).toHaveValue(contoso.salesSubscription)
  await wizard.problems.getByRole('link', { name: 'Open “The first”' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contoso Ltd' })).toBeVisible()
})

import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { violations } from './pages/accessibility.ts'
import { writeClaim } from './pages/submit-claim.ts'
import { wizardPage } from './pages/wizard-page.ts'

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })

test('a customer comes out of a claim, fills further claims, is merged with a double; claims begin from a template and share a document', async ({
  folder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'), 2)
  const { page, pickFiles } = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await writeClaim(page)
  await page.getByRole('button', { name: 'Reuse' }).click()
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  await page.getByLabel('Template name').fill('Sales for anybody')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()

  await main(page).getByRole('link', { name: 'Customers' }).click()
  await page.getByRole('link', { name: 'Contoso Ltd' }).click()
  await page.getByLabel('Notes on this customer').fill('Invoices go to Milan.')
  await expect(
    page.getByRole('list', { name: 'Documents of this customer' }).getByRole('listitem'),
  ).toHaveCount(2)
  expect(await violations(page), 'customer').toEqual([])

  await page.getByRole('button', { name: 'From a template' }).click()
  await page.getByRole('menuitem', { name: 'Sales for anybody' }).click()
  const wizard = wizardPage(page)
  const name = page.getByLabel('Customer name', { exact: true })
  await name.fill('Contoso Italia')
  await page.getByRole('combobox', { name: 'Fill in from the book' }).pressSequentially('contoso.onm')
  await page.getByRole('option', { name: /Contoso Ltd/ }).click()
  const question = page.getByRole('alertdialog', { name: 'The claim says something else' })
  await expect(question.getByRole('row', { name: /Customer name Contoso Italia Contoso Ltd/ })).toBeVisible()
  await question.getByRole('button', { name: 'Replace with the book’s' }).click()
  await expect(name).toHaveValue('Contoso Ltd')
  await wizard.open('Contacts')
  await expect(page.getByRole('group', { name: 'Customer contact' }).getByLabel('Name')).toHaveValue(
    'Anna Rossi',
  )

  await main(page).getByRole('link', { name: 'Claims' }).click()
  const claims = page.getByRole('grid', { name: 'Claims' })
  await claims.getByRole('checkbox', { name: 'Select all claims' }).check()
  await page.getByRole('button', { name: 'Attach a document…' }).click()
  await pickFiles(files.pdf)
  await page.getByRole('button', { name: 'Choose file…' }).click()
  await expect(page.getByRole('dialog')).toContainText('Proof of execution.pdf')
  expect(await violations(page), 'attach').toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Attach', exact: true }).click()
  const results = page.getByRole('dialog', { name: 'Attaching a document' })
  await expect(results).toContainText('Done for 1 of 2 claims.')
  await expect(results.getByRole('row', { name: /The claim has this document already/ })).toHaveCount(1)
  await results.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Columns and groups' }).click()
  await page.getByRole('menuitemradio', { name: 'Customer' }).click()
  const group = page.getByRole('row', { name: 'Contoso Ltd, 2 claims' })
  await page.keyboard.press('Escape')
  await expect(group).toHaveAttribute('aria-selected', 'true')
  await group.press('Space')
  await expect(page.getByRole('toolbar', { name: 'Actions for 2 claims' })).toBeHidden()
  await group.press('Space')
  await expect(page.getByRole('toolbar', { name: 'Actions for 2 claims' })).toBeVisible()
  // All chosen but one: the group's box says so.
  const box = page.getByRole('checkbox', { name: 'Select the claims of Contoso Ltd' })
  await page.getByRole('row', { level: 2 }).first().getByRole('checkbox').uncheck()
  await expect(box).toBeChecked({ indeterminate: true })
  await page.getByRole('row', { level: 2 }).first().getByRole('checkbox').check()
  await expect(box).toBeChecked()
  // From the claim to the title of its group, and once more to fold it.
  await group.press('ArrowLeft')
  await group.press('ArrowLeft')
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByRole('row', { level: 2 })).toHaveCount(0)
  expect(await violations(page), 'groups').toEqual([])

  // Folded groups are so when one comes back.
  await main(page).getByRole('link', { name: 'Customers' }).click()
  await main(page).getByRole('link', { name: 'Claims' }).click()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await main(page).getByRole('link', { name: 'Customers' }).click()
  await page.getByRole('button', { name: 'New customer' }).click()
  await page.getByLabel('Customer name').fill('Contoso S.r.l.')
  await page.getByLabel('Customer domain').fill('contoso')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Contoso S.r.l.' })).toBeVisible()
  await main(page).getByRole('link', { name: 'Customers' }).click()
  await page.getByRole('button', { name: 'Show them' }).click()
  await page.getByRole('button', { name: 'Merge…' }).click()
  await expect(page.getByRole('dialog', { name: 'Which values stay?' })).toBeVisible()
  expect(await violations(page), 'merge').toEqual([])
  await page.getByRole('radio', { name: 'Contoso S.r.l.' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
  const book = page.getByRole('table', { name: 'Customers' })
  await expect(book.getByRole('link')).toHaveText(['Contoso S.r.l.'])
  await page.keyboard.press('Control+z')
  await expect(book.getByRole('link')).toHaveText(['Contoso Ltd', 'Contoso S.r.l.'])

  await book.getByRole('link', { name: 'Contoso S.r.l.' }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(book.getByRole('link')).toHaveText(['Contoso Ltd'])
  await page.getByRole('link', { name: 'Contoso Ltd' }).click()
  // The key counts on their page.
  await expect(page.getByRole('button', { name: 'Delete' })).toBeVisible()
  await page.keyboard.press('Control+Shift+x')
  await expect(page.getByText('The customer has claims, and stays in the book').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: delete customer Contoso S.r.l.').first()).toBeVisible()
})

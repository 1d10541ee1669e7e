import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { defaultPolicy } from '../../src/shared/domain/policy/policies.ts'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

const monthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)

/** A ready claim; without its product's subscription, only the policy of 2020 lets it pass. */
async function writeReadyClaim(page: Page, { withSubscription = true } = {}): Promise<void> {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  if (!withSubscription) {
    await wizard.open('Products')
    await wizard.field('Subscription ID').fill('')
  }
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(1)
  await wizard.describeDocument('Proof of execution.pdf', monthAgo())
  await wizard.open('Review')
  await wizard.button('Mark as ready').click()
  await expect(wizard.button('Submit')).toBeVisible()
}

const claimRow = (page: Page) => page.getByRole('row', { name: /^Contoso Ltd/ })

async function goTo(page: Page, place: 'Claims' | 'Settings'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click()
}

async function choosePolicy(page: Page, policy: string) {
  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: policy }).click()
  return page.getByRole('dialog', { name: `Change the policy to ${policy}?` })
}

test('another policy says what it changes, and gives a ready claim back where it blocks it', async ({
  folder,
  launch,
  service,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  await service.stop()
  const { page } = await launch({ pickFiles: files.pdf })
  await writeReadyClaim(page, { withSubscription: false })
  const wizard = wizardPage(page)
  await wizard.button('Close').click()
  await expect(claimRow(page)).toContainText('Ready')

  const dialog = await choosePolicy(page, '2023-10')
  const affected = dialog.getByRole('list', { name: 'Affected claims' })
  await expect(affected).toContainText('Contoso Ltd: Sales roll-out')
  await expect(affected).toContainText('New: The subscription ID is missing')
  await expect(affected).toContainText('It becomes a draft again.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('radio', { name: '2020-07' })).toBeChecked()

  await (await choosePolicy(page, '2023-10')).getByRole('button', { name: 'Change policy' }).click()
  await expect(page.getByRole('radio', { name: '2023-10' })).toBeChecked()
  await goTo(page, 'Claims')
  await expect(claimRow(page)).toContainText('Draft')
  await claimRow(page).dblclick()
  await wizard.open('Products')
  await expect(wizard.problems).toContainText('The subscription ID is missing')
  await wizard.button('Close').click()

  const back = await choosePolicy(page, '2020-07')
  await expect(back.getByRole('list', { name: 'Affected claims' })).toContainText(
    'No longer: The subscription ID is missing',
  )
  await back.getByRole('button', { name: 'Change policy' }).click()
  await goTo(page, 'Claims')
  await claimRow(page).dblclick()
  await wizard.open('Products')
  await expect(wizard.problems).not.toContainText('The subscription ID is missing')
})

test('the policies are compared, and one that the service serves can be chosen as soon as it was met', async ({
  launch,
  service,
}) => {
  const newer = { ...defaultPolicy, id: '2026-01', validFrom: '2026-01-01' }
  await service.fault({
    path: '/v1/catalog',
    status: 200,
    body: JSON.stringify({ policies: [newer] }),
    contentType: 'application/json',
    times: 1_000,
  })
  const { page } = await launch()
  await goTo(page, 'Settings')
  await expect(page.getByRole('radio', { name: '2026-01' })).toBeVisible()
  const table = page.getByRole('table', { name: 'How the policies differ' })
  await expect(table).toContainText('Your service')
  const cells = async (rule: string) =>
    (await table.getByRole('row').filter({ hasText: rule }).getByRole('cell').allTextContents()).slice(1, 3)
  expect(await cells('Review takes up to')).toEqual(['5 business days', '14 business days'])
  expect(await cells('Dispute of a rejection')).toEqual(['By a support ticket', 'Once, within 30 days'])
  const dialog = await choosePolicy(page, '2023-10')
  await expect(dialog).toContainText('No open claim is affected.')
})

test('a submitted claim says by when its review begins, and comes before drafts where what is due is sorted first', async ({
  folder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch({ pickFiles: files.pdf })
  await writeReadyClaim(page)
  await wizardPage(page).button('Submit').click()
  await page.getByRole('dialog', { name: 'Submit claim?' }).getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByLabel('Status', { exact: true })).toHaveText('Submitted', { timeout: 30_000 })
  await expect(page.getByText(/^Review begins by .+ \(5 business days\): in 5 business days/)).toBeVisible()
  await expect(page.getByText('Checked by policy')).toBeVisible()

  await page.getByRole('button', { name: 'New claim' }).click()
  await page.getByLabel('Customer name').fill('Fabrikam Srl')
  await wizardPage(page).saved()
  await goTo(page, 'Claims')
  const first = page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1)
  await expect(first).toHaveAccessibleName(/^Fabrikam Srl/)
  await page.getByRole('button', { name: 'Deadline' }).click()
  await expect(first).toHaveAccessibleName(/^Contoso Ltd/)
})

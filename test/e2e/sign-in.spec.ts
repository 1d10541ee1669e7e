import { writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openInChromium } from '../support/chromium.ts'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

const monthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)

async function submitClaim(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(2)
  await wizard.describeDocument('Proof of execution.pdf', monthAgo())
  await wizard.open('Review')
  await wizard.button('Mark as ready').click()
  await wizard.button('Submit').click()
  await page.getByRole('dialog', { name: 'Submit claim?' }).getByRole('button', { name: 'Submit' }).click()
}

test('a sign-in is cancelled and begun anew; what waits is sent under the account, until signed out', async ({
  folder,
  launch,
  service,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const links = join(folder, 'links')
  await writeFile(links, '')
  const { page } = await launch({
    token: null,
    pickFiles: [files.pdf, files.docx].join(delimiter),
    env: { CLAIMDESK_OPEN_LINKS_TO: links },
  })
  await submitClaim(page)
  await expect(page.getByRole('status', { name: 'Sync status' })).toContainText('You need to sign in')

  await page.getByRole('link', { name: 'Settings' }).click()
  const account = page.getByRole('region', { name: 'Account' })
  expect(await violations(page)).toEqual([])
  const signIn = account.getByRole('button', { name: 'Sign in', exact: true })
  await signIn.click()
  await account.getByRole('button', { name: 'Cancel sign-in' }).click()
  await expect(account).toContainText('You did not sign in')
  await writeFile(links, '')
  await signIn.click()
  await expect(account).toContainText('Finish signing in in your browser')
  const browser = await openInChromium(folder, links)
  await browser.page.getByLabel('User name').fill('ines.incentivi')
  await browser.page.getByLabel('Password').fill('sandbox')
  await browser.page.getByRole('button', { name: 'Sign in' }).click()
  await expect(browser.page.getByText('You may close this window')).toBeVisible()
  await browser.close()

  await expect(account).toContainText('Signed in as Ines Incentivi')
  await expect.poll(async () => (await service.state()).claims.length, { timeout: 20_000 }).toBe(1)

  await account.getByRole('button', { name: 'Sign out' }).click()
  await expect(account).toContainText('You are not signed in')
  await expect(page.getByText('the provider has ended the sign-in').first()).toBeVisible()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByRole('status', { name: 'Sync status' })).toContainText('You need to sign in')
})

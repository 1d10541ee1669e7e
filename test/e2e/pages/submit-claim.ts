import { expect, type Page } from '@playwright/test'
import { wizardPage } from './wizard-page.ts'

const monthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)

/** A claim with all that it needs; the app was started to pick `Proof of execution.pdf` and another file. */
export async function writeClaim(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(2)
  await wizard.describeDocument('Proof of execution.pdf', monthAgo())
}

/** From the wizard, filled in, to the outbox. */
export async function confirmAndSubmit(page: Page): Promise<void> {
  const wizard = wizardPage(page)
  await wizard.open('Review')
  await wizard.button('Mark as ready').click()
  await wizard.button('Submit').click()
  const dialog = page.getByRole('dialog', { name: 'Submit claim?' })
  await dialog.getByRole('button', { name: 'Submit' }).click()
  await expect(dialog).toBeHidden()
}

import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import type { TestService } from '../support/service.ts'
import { confirmAndSubmit, writeClaim } from './pages/submit-claim.ts'

const syncNow = (page: Page) => page.getByRole('button', { name: 'Sync now' }).click()
const status = (page: Page) => page.getByLabel('Status', { exact: true })
const decision = (page: Page) => page.getByRole('region', { name: 'Decision' })

/** A claim by the policy of 2023, which wants one contact less, that the service has; its number. */
async function sendClaim(page: Page, service: TestService): Promise<string> {
  const main = page.getByRole('navigation', { name: 'Main' })
  await writeClaim(page)
  await main.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: '2023-10' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change policy' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await main.getByRole('link', { name: 'Claims' }).click()
  await page.getByRole('row', { name: /^Contoso Ltd/ }).dblclick()
  await confirmAndSubmit(page)
  await expect(status(page)).toHaveText('Submitted', { timeout: 20_000 })
  const [claim] = (await service.state()).claims
  return claim?.id ?? ''
}

test('a rejection is disputed while the service is away, with a document; the reviewer’s own are fetched, and kept', async ({
  folder,
  launch,
  service,
}) => {
  test.setTimeout(120_000)
  const files = await sampleFiles(join(folder, 'files'))
  const first = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  const id = await sendClaim(first.page, service)
  await first.quit()
  const marked = Buffer.from('Page 2 has no signature.\n')
  await service.decide(id, {
    status: 'rejected',
    comment: 'Page 2 is not signed.',
    documents: [{ name: 'marked.txt', contentBase64: marked.toString('base64') }],
  })
  const { page } = await launch({ pickFiles: files.pdf })
  const row = page.getByRole('row', { name: /^Contoso Ltd/ })
  await expect(row).toContainText('Rejected')
  await row.dblclick()
  await expect(decision(page)).toContainText('Page 2 is not signed.')
  await expect(decision(page)).toContainText(/Dispute by .*: in 30 days/)
  await expect(decision(page)).toContainText('Not on this computer yet')
  const preview = decision(page).getByRole('button', { name: 'Preview' })
  const shown = page.getByRole('dialog', { name: 'marked.txt' })
  await preview.click()
  await expect(shown).toContainText('Page 2 has no signature.')
  await shown.getByRole('button', { name: 'Close' }).click()
  await expect(decision(page)).not.toContainText('Not on this computer yet')

  await service.stop()
  await preview.click()
  await expect(shown).toContainText('Page 2 has no signature.')
  await shown.getByRole('button', { name: 'Close' }).click()
  await decision(page).getByRole('button', { name: 'Dispute…' }).click()
  await decision(page).getByLabel('Justification').fill('It is signed on page 3.')
  await decision(page).getByRole('button', { name: 'Add documents' }).click()
  await expect(decision(page).getByText('Proof of execution.pdf')).toBeVisible()
  await decision(page).getByRole('button', { name: 'Send dispute' }).click()
  await expect(decision(page).getByText('Waiting to send')).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('list', { name: 'Waiting to send' })).toContainText('Dispute of a rejection')
  await page.goBack()

  await service.restart()
  await syncNow(page)
  await expect(status(page)).toHaveText('In dispute', { timeout: 20_000 })
  const said = (await service.state()).comments.filter(({ author }) => author === 'partner')
  expect(said).toMatchObject([{ text: 'Dispute: It is signed on page 3.' }])
  expect(said[0]?.documents.map(({ sha256 }) => sha256)).toContain(await sha256Of(files.pdf))
  await service.decide(id, { status: 'rejected-final', comment: 'That page is of another contract.' })
  await syncNow(page)
  await expect(status(page)).toHaveText('Rejected (final)', { timeout: 20_000 })
  await expect(decision(page)).toContainText('That page is of another contract.')
  await expect(decision(page)).toContainText('The dispute did not change the rejection.')
})

test('an approved claim is given up with a reason, and for good', async ({ folder, launch, service }) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  const id = await sendClaim(page, service)
  await service.decide(id, { status: 'approved' })
  await syncNow(page)
  await expect(status(page)).toHaveText('Approved', { timeout: 20_000 })
  await expect(decision(page)).toContainText(/The customer may opt out until/)
  await decision(page).getByRole('button', { name: 'Disassociate customer…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Disassociate the customer?' })
  await expect(dialog.getByRole('button', { name: 'Disassociate' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByLabel('Reason').fill('No longer our customer')
  await dialog.getByRole('button', { name: 'Disassociate' }).click()
  await expect(status(page)).toHaveText('Rejected (final)', { timeout: 20_000 })
  await expect(decision(page)).toContainText('Disassociated: No longer our customer')
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('row', { name: /Asked of the service: Disassociation/ })).toBeVisible()
})

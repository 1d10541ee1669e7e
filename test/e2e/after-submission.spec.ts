import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import { confirmAndSubmit, writeClaim } from './pages/submit-claim.ts'

const dayMs = 86_400_000
const syncNow = (page: Page) => page.getByRole('button', { name: 'Sync now' }).click()
const status = (page: Page) => page.getByLabel('Status', { exact: true })

test('an answer is written while the service is away and arrives once; the claim is changed, resubmitted, approved and, when its subscription has ended, followed up', async ({
  folder,
  launch,
  service,
}) => {
  test.setTimeout(120_000)
  const files = await sampleFiles(join(folder, 'files'))
  const first = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await writeClaim(first.page)
  await confirmAndSubmit(first.page)
  await expect(status(first.page)).toHaveText('Submitted', { timeout: 20_000 })
  await first.quit()
  const [claim] = (await service.state()).claims
  await service.decide(claim?.id ?? '', { status: 'action-required', comment: 'Who signed it?' })

  const { page, advanceClock } = await launch({ pickFiles: files.pdf })
  const row = page.getByRole('row', { name: /^Contoso Ltd/ })
  await expect(page.getByRole('row', { name: /^Contoso Ltd.*1 new message/ })).toBeVisible()
  await expect(row).toContainText('Action required')
  await row.dblclick()
  await page.getByRole('tab', { name: 'Conversation (1)' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Who signed it?' })).toContainText('New')
  await expect(page.getByRole('tab', { name: 'Conversation', exact: true })).toBeVisible()
  await service.stop()
  const reply = page.getByLabel('Reply', { exact: true })
  await reply.pressSequentially('The CIO, on page 2.')
  await page.getByRole('button', { name: 'Add documents' }).click()
  await expect(page.getByRole('list', { name: 'Attached documents' })).toContainText('Proof of execution.pdf')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByText('Waiting to send', { exact: true })).toBeVisible()
  await expect(reply).toHaveValue('')
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(reply).toHaveValue('The CIO, on page 2.')
  await reply.fill('The CIO, on page 3.')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('list', { name: 'Waiting to send' })).toContainText('Message to the reviewer')

  await service.restart()
  await syncNow(page)
  const said = async () => (await service.state()).comments.filter(({ author }) => author === 'partner')
  await expect.poll(said, { timeout: 20_000 }).toMatchObject([{ text: 'The CIO, on page 3.' }])
  const [{ documents } = { documents: [] }] = await said()
  expect(documents.map(({ sha256 }) => sha256)).toContain(await sha256Of(files.pdf))
  await expect(page.getByText('Nothing is waiting to send', { exact: true })).toBeVisible()

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' }).click()
  await row.first().dblclick()
  await expect(page.getByRole('region', { name: 'What the reviewer asks' })).toContainText('Who signed it?')
  await page.getByRole('button', { name: 'Revise claim' }).click()
  const steps = page.getByRole('navigation', { name: 'Claim steps' })
  await steps.getByRole('link', { name: 'Customer' }).click()
  await expect(page.getByLabel('Customer domain')).toBeDisabled()
  await steps.getByRole('link', { name: 'Review' }).click()
  await page.getByLabel('Comment for the reviewer').fill('Signed by the CIO, on page 3.')
  await page.getByRole('button', { name: 'Resubmit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resubmit claim?' })
  await expect(dialog.getByRole('row', { name: /Comment for the reviewer/ })).toContainText('on page 3')
  await dialog.getByRole('button', { name: 'Resubmit' }).click()
  await expect(status(page)).toHaveText('Submitted', { timeout: 20_000 })
  const endsOn = new Date(Date.now() + 20 * dayMs).toISOString().slice(0, 10)
  const subscriptions = [{ itemKey: 'any', subscriptionId: 'a0000000-0000-4000-8000-000000000001', endsOn }]
  await service.decide(claim?.id ?? '', { status: 'approved', subscriptions })
  await syncNow(page)
  await expect(status(page)).toHaveText('Approved', { timeout: 20_000 })
  await expect(page.getByText(/The subscription ends on .*: in \d+ days/)).toBeVisible()

  await service.advanceClock(21 * dayMs)
  await advanceClock(21 * dayMs)
  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: 'Home' }).click()
  const needsYou = page.getByRole('list', { name: 'Needs you today' })
  await expect(needsYou).toContainText('Its subscription ended on')
  await expect(page.getByRole('list', { name: 'Decided lately' })).toContainText('Approved')
  await needsYou.getByRole('link', { name: /^Contoso Ltd/ }).click()
  await page.getByRole('button', { name: 'Prepare follow-up' }).click()
  await expect(page.getByLabel('Subscription ID')).toHaveValue('')
  await main.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByText('Nothing needs you today.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the numbers of “Claims by status over time”' }).click()
  const numbers = page.getByRole('table', { name: 'Claims by status over time' })
  await expect(numbers.getByRole('columnheader', { name: 'Approved' })).toBeVisible()
  await main.getByRole('link', { name: 'Claims' }).click()
  await expect(row).toHaveCount(2)
})

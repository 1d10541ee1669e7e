import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import { shareProgram } from '../support/shared-program.ts'
import { previewPage } from './pages/preview-page.ts'
import { confirmAndSubmit, writeClaim } from './pages/submit-claim.ts'
import { wizardPage } from './pages/wizard-page.ts'

test.describe('before it is sent', () => {
  const shared = shareProgram()

  test('an incomplete claim is not made ready; each blocker leads to its field', async () => {
    const { page } = shared.app
    await page.getByRole('button', { name: 'New claim' }).first().click()
    const wizard = wizardPage(page)
    await wizard.field('Tenant ID').fill('not a tenant')
    await wizard.open('Review')
    await wizard.button('Mark as ready').click()
    await expect(wizard.problems).toContainText('Tenant ID')
    await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeHidden()
    await wizard.problems
      .getByRole('listitem')
      .filter({ hasText: 'Tenant ID' })
      .getByRole('button')
      .first()
      .click()
    await expect(wizard.field('Tenant ID')).toBeFocused()
  })

  test('a claim that waits can be taken back', async ({ folder }) => {
    const files = await sampleFiles(join(folder, 'files'))
    await shared.service.stop()
    const { page, pickFiles } = shared.app
    await pickFiles(files.pdf, files.docx)
    await writeClaim(page)
    await confirmAndSubmit(page)
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect(page.getByLabel('Status', { exact: true })).toHaveText('Draft')
  })
})

test('submitted while the service is down, sent once after a restart, and followed to the decision', async ({
  folder,
  launch,
  service,
}) => {
  const files = await sampleFiles(join(folder, 'files'), 3)
  await service.stop()
  const first = await launch({ pickFiles: [files.pdf, files.random].join(delimiter) })
  await writeClaim(first.page)
  await confirmAndSubmit(first.page)
  await expect(first.page.getByLabel('Status', { exact: true })).toHaveText('Waiting to send')
  await expect(first.page.getByRole('status', { name: 'Sync status' })).toContainText('1')
  await first.quit()

  const second = await launch()
  await expect(second.page.getByRole('row', { name: /^Contoso Ltd/ })).toContainText('Waiting to send')
  await service.restart()
  await expect(second.page.getByRole('row', { name: /^Contoso Ltd/ })).toContainText('Submitted', {
    timeout: 30_000,
  })

  const state = await service.state()
  expect(state.claims).toHaveLength(1)
  const [claim] = state.claims
  const expected = [await sha256Of(files.pdf), await sha256Of(files.random)].sort()
  expect(claim?.submission.documents.map(document => document.sha256).sort()).toEqual(expected)
  expect(state.uploads.map(upload => upload.sha256).sort()).toEqual(expected)

  await service.decide(claim?.id ?? '', {
    status: 'action-required',
    comment: 'The customer has not signed page 2.',
  })
  await second.page.getByRole('button', { name: 'Sync now' }).click()
  const row = second.page.getByRole('row', { name: /^Contoso Ltd/ })
  await expect(row).toContainText('Action required')
  await row.dblclick()
  await expect(second.page.getByRole('heading', { level: 1, name: 'Contoso Ltd' })).toBeVisible()
  await second.page.getByRole('tab', { name: 'Conversation' }).click()
  await expect(second.page.getByText('The customer has not signed page 2.')).toBeVisible()
  await second.page.getByRole('tab', { name: 'Documents' }).click()
  const preview = previewPage(second.page)
  await preview.open('Proof of execution.pdf')
  await expect(preview.dialog.getByText('Proof of execution for Contoso Ltd')).toBeVisible()
})

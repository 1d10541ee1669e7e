import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { defaultPolicy } from '../../src/shared/domain/policy/policies.ts'
import { toSubmission } from '../../src/shared/service-api/to-submission.ts'
import { aContent } from '../support/builders.ts'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

const monthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)

/** Writes a claim that is right in every field, with its proof, and submits it. */
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
  const dialog = page.getByRole('dialog', { name: 'Submit claim?' })
  await dialog.getByRole('button', { name: 'Submit' }).click()
  await expect(dialog).toBeHidden()
}

test('another service at the same address is asked about, and gets what it lacks once it is trusted', async ({
  folder,
  launch,
  service,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await submitClaim(page)
  await expect(page.getByLabel('Status', { exact: true })).toHaveText('Submitted', { timeout: 30_000 })
  await service.reset()
  await page.getByRole('button', { name: 'Sync now' }).click()

  const asked = page.getByRole('region', { name: 'Sync asks' })
  await expect(asked).toContainText('This is another service than before')
  await asked.getByRole('button', { name: 'Stay stopped' }).click()
  await expect(asked).toContainText('Nothing is sent or fetched until you answer.')
  expect((await service.state()).claims).toEqual([])

  await asked.getByRole('button', { name: 'Answer…' }).click()
  await asked.getByRole('button', { name: 'Trust this service from now on' }).click()
  await expect(asked).toBeHidden()
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('list', { name: 'No longer at the service' })).toContainText('Contoso Ltd')
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(async () => (await service.state()).claims.length, { timeout: 20_000 }).toBe(1)
  await expect(page.getByRole('list', { name: 'No longer at the service' })).toBeHidden()
})

test('a claim that the service has otherwise shows both versions, and the user chooses', async ({
  folder,
  launch,
  service,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  await service.stop()
  const { page } = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await submitClaim(page)
  await expect(page.getByLabel('Status', { exact: true })).toHaveText('Waiting to send')
  const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  await service.restart()
  await sendOtherwise(service.url, id)
  await page.getByRole('button', { name: 'Sync now' }).click()

  const versions = page.getByRole('region', { name: 'Two versions of this claim' })
  await expect(versions.getByRole('row', { name: /Comment/ })).toContainText('From another laptop')
  await versions.getByRole('button', { name: 'Keep mine as a new claim' }).click()
  await expect(page).not.toHaveURL(new RegExp(id))
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(page.getByRole('row', { name: /^Contoso Ltd.*Submitted/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Contoso Ltd.*Draft/ })).toBeVisible()
  expect((await service.state()).claims).toMatchObject([
    { id, submission: { comment: 'From another laptop' } },
  ])
})

/** The claim as a laptop with a copy of the data folder would have sent it. */
async function sendOtherwise(url: string, id: string): Promise<void> {
  const content = aContent({ comment: 'From another laptop' })
  const submission = toSubmission(content, [], {
    policy: defaultPolicy,
    confirmedAt: new Date().toISOString(),
    deviceId: '5f0c0000-0000-4000-8000-00000000000e',
  })
  const answer = await fetch(`${url}/v1/claims/${id}`, {
    method: 'PUT',
    headers: { authorization: 'Bearer sandbox-admin', 'content-type': 'application/json' },
    body: JSON.stringify(submission),
  })
  expect(answer.status).toBe(201)
}

import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { violations } from './pages/accessibility.ts'
import { confirmAndSubmit, writeClaim } from './pages/submit-claim.ts'

const stepMs = 2_000
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

test('a claim that another partner claims as well is followed through arbitration to the decision', async ({
  folder,
  launch,
  service,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  const status = page.getByLabel('Status', { exact: true })
  const arbitration = page.getByRole('region', { name: 'Arbitration' })
  const step = arbitration.locator('[aria-current="step"]')
  const goOn = async () => {
    await service.advanceClock(stepMs)
    await page.getByRole('button', { name: 'Sync now' }).click()
  }
  await writeClaim(page)
  await confirmAndSubmit(page)
  await expect(status).toHaveText('Submitted', { timeout: 20_000 })
  await expect(arbitration).toBeHidden()

  const [{ id } = { id: '' }] = (await service.state()).claims
  await service.compete(id, { acknowledgedOn: daysAgo(10) })
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(status).toHaveText('Under review', { timeout: 20_000 })
  await expect(arbitration).toContainText('Another partner claims Dynamics 365 Sales as well')
  await expect(step).toContainText('Verification')
  await expect(arbitration.getByRole('list', { name: 'Strong points' })).toContainText('signed recently')
  const document = arbitration.getByRole('row', { name: /^Proof of execution\.pdf/ })
  await expect(document).toContainText('30 days old: recent')
  expect(await violations(page)).toEqual([])
  await arbitration.getByRole('button', { name: 'Write to the reviewer' }).click()
  await expect(page.getByRole('tab', { name: 'Conversation' })).toBeFocused()
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText('goes through arbitration')

  await page.getByRole('tab', { name: 'Overview' }).click()
  await goOn()
  await expect(step).toContainText('Comparison', { timeout: 20_000 })
  await goOn()
  await expect(status).toHaveText('Action required', { timeout: 20_000 })
  await expect(step).toContainText('Request for more')
  await arbitration.getByRole('button', { name: 'Add to the proof' }).click()
  await expect(page.getByRole('heading', { name: 'Proof of execution', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()

  await service.decide(id, { status: 'rejected', comment: 'The other proof is more recent.' })
  await page.getByRole('button', { name: 'Sync now' }).click()
  await page.getByRole('row', { name: /^Contoso Ltd.*Rejected/ }).dblclick()
  await expect(arbitration).toContainText('this is kept as a record')
  await expect(arbitration.getByRole('listitem').filter({ hasText: 'Ended here' })).toContainText(
    'Request for more',
  )
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('row', { name: /Arbitration.*Comparison → Request for more/ })).toBeVisible()
})

import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { test } from '../support/e2e-test.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import { confirmAndSubmit, writeClaim } from './pages/submit-claim.ts'

const noticeLine = z.object({ title: z.string(), body: z.string() })

/** What was shown to the user so far. */
async function notices(file: string) {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => noticeLine.parse(JSON.parse(line)))
}

const openActivity = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }).click()
const waiting = (page: Page) => page.getByRole('list', { name: 'Waiting to send' }).getByRole('listitem')
const sent = (page: Page) => page.getByRole('list', { name: 'Sent', exact: true }).getByRole('listitem')
const syncStatus = (page: Page) => page.getByRole('status', { name: 'Sync status' })

test('what waits says why and until when, what was sent has its receipt, and a decision is told once', async ({
  folder,
  launch,
  service,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const env = { CLAIMDESK_NOTICES_TO: join(folder, 'notices.jsonl') }
  await service.stop()
  const first = await launch({ env, pickFiles: [files.pdf, files.docx].join(delimiter) })
  const { page } = first
  await writeClaim(page)
  await confirmAndSubmit(page)
  await openActivity(page)
  await expect(waiting(page)).toContainText('Contoso Ltd: Sales roll-out')
  await expect(waiting(page)).toContainText(/cannot be reached/)
  await expect(page.getByRole('main')).toContainText('Next try')
  await expect(syncStatus(page)).toContainText(/1 item waiting to send\..*cannot be reached.*Next try/)

  await service.restart()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByText('Nothing is waiting to send').first()).toBeVisible()
  const [claim] = (await service.state()).claims
  await expect(sent(page).first()).toContainText('Contoso Ltd: Sales roll-out')
  await page.getByRole('button', { name: '2 documents, with hashes' }).click()
  await expect(sent(page).first()).toContainText(await sha256Of(files.pdf))
  await page.getByRole('button', { name: 'Copy receipt: Contoso Ltd: Sales roll-out' }).click()
  await expect
    .poll(() => first.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(new RegExp(`Receipt .+[^]*${await sha256Of(files.pdf)} {2}Proof of execution.pdf`))
  await page.getByRole('searchbox', { name: 'Search sent claims' }).fill('nobody')
  await expect(page.getByText('Nothing that was sent matches “nobody”.')).toBeVisible()

  expect(await notices(env.CLAIMDESK_NOTICES_TO)).toEqual([])
  await service.decide(claim?.id ?? '', { status: 'action-required', comment: 'Page 2 is not signed.' })
  await page.getByRole('button', { name: 'Sync now' }).click()
  const told = [{ title: 'Action required: Contoso Ltd', body: expect.stringContaining('Sales roll-out') }]
  await expect.poll(() => notices(env.CLAIMDESK_NOTICES_TO)).toEqual(told)
  const toClaims = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' })
  await expect(toClaims).toHaveAccessibleDescription('1 claim needs you')
  await first.quit()

  const second = await launch({ env })
  await second.page.getByRole('button', { name: 'Sync now' }).click()
  await expect(syncStatus(second.page)).toContainText('just now')
  expect(await notices(env.CLAIMDESK_NOTICES_TO)).toEqual(told)
  // As a click on the notification does.
  await second.electron.evaluate(
    ({ BrowserWindow }, request) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('claimdesk:event.placeRequested', request),
    { place: 'claim', claimId: claim?.id },
  )
  await expect(second.page.getByRole('heading', { level: 1, name: 'Contoso Ltd' })).toBeVisible()
})

test('a pause holds over a restart, and resuming sends', async ({ folder, launch, service }) => {
  const files = await sampleFiles(join(folder, 'files'))
  const first = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await openActivity(first.page)
  await first.page.getByRole('button', { name: 'Pause' }).click()
  await expect(syncStatus(first.page)).toContainText('Sync is paused.')
  await writeClaim(first.page)
  await confirmAndSubmit(first.page)
  await expect(syncStatus(first.page)).toContainText('Sync is paused: 1 item waiting to send.')
  await first.quit()

  const { page } = await launch()
  await expect(syncStatus(page)).toContainText('Sync is paused: 1 item waiting to send.')
  await page.getByRole('link', { name: 'Details' }).click()
  await expect(waiting(page)).toContainText('Contoso Ltd')
  expect((await service.state()).claims).toEqual([])
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(sent(page).first()).toContainText('Contoso Ltd', { timeout: 15_000 })
  expect((await service.state()).claims).toHaveLength(1)
})

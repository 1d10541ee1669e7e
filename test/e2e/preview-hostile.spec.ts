import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test as base } from '../support/e2e-test.ts'
import { hostileFiles } from '../support/hostile-files.ts'
import { previewPage } from './pages/preview-page.ts'
import { wizardPage } from './pages/wizard-page.ts'

interface Trap {
  /** Where hostile documents point to, ending in a slash. */
  readonly address: string
  /** What has been asked of it. */
  readonly requests: readonly (string | undefined)[]
}

const test = base.extend<{ trap: Trap }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  trap: async ({}, use) => {
    const requests: (string | undefined)[] = []
    const server = createServer(({ url }, response) => {
      requests.push(url)
      response.end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await use({ address: `http://127.0.0.1:${port}/`, requests })
    server.close()
  },
})

// What a person still takes for an answer; all that the window does for one document stays below it.
const mostBusyMs = 2_000

/** How long the page's own thread has worked until now: its time on the processor, whatever else the machine does. */
async function pageClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
    if (seconds === undefined) throw new Error('The browser measures no TaskDuration.')
    return seconds * 1000
  }
}

test('hostile documents neither run, nor fetch, nor hang the window', async ({ folder, launch, trap }) => {
  test.setTimeout(180_000)
  const files = await hostileFiles(join(folder, 'files'), trap.address)
  const names = Object.keys(files)
  const { page, electron } = await launch({ pickFiles: Object.values(files).join(delimiter) })
  let dialogs = 0
  page.on('dialog', dialog => {
    dialogs += 1
    void dialog.dismiss()
  })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(names.length, { timeout: 30_000 })
  const busyMs = await pageClock(page)

  const preview = previewPage(page)
  // A worker may take its time, as long as the window answers.
  const timeout = 30_000
  const shown = (text: string) =>
    expect(preview.dialog.getByText(text).first(), text).toBeVisible({ timeout })
  const refused = () => expect(preview.notShown).toBeVisible({ timeout })
  const outcomes: Record<string, () => Promise<void>> = {
    'Malformed.pdf': refused,
    'Truncated.pdf': refused,
    'Scripts.pdf': async () => {
      await shown('Marker of scripts')
      await preview.dialog.getByRole('region', { name: 'Page 1' }).click({ position: { x: 200, y: 300 } })
    },
    'Ten thousand.pdf': async () => {
      await shown('Marker of pages')
      await expect(preview.dialog.getByText('of 10000')).toBeVisible()
      await preview.dialog.getByLabel('Go to page').fill('9999')
      await expect(preview.dialog.getByRole('region', { name: 'Page 9999' })).toBeVisible()
    },
    'Program.pdf': async () => {
      await refused()
      await preview.button('Open in other program').click()
      await expect(
        page.getByText('This document is not opened in another program', { exact: true }),
      ).toBeVisible()
    },
    'Bomb.docx': refused,
    'Links.docx': () => shown('Marker of links'),
    'Names.docx': () =>
      preview.dialog
        .getByText(/Marker of names|cannot be shown/)
        .first()
        .waitFor(),
    'Tracking.eml': () => shown('Marker of mail'),
    'One line.txt': () => shown('only its beginning is shown'),
    'One row.csv': () => shown('only its beginning is shown'),
    'Half.heic': refused,
    'Half.doc': refused,
    'Half.ppt': refused,
    'Nested.rtf': () => shown('Marker of groups'),
  }
  for (const name of names) {
    const before = await busyMs()
    await preview.open(name)
    await outcomes[name]?.()
    expect((await busyMs()) - before, name).toBeLessThan(mostBusyMs)
    await preview.close()
  }
  expect(Object.keys(outcomes)).toEqual(names)

  expect(trap.requests).toEqual([])
  expect(dialogs).toBe(0)
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false)
  const opened = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  )
  expect(opened).toEqual([expect.stringMatching(/^app:\/\/claimdesk\/#/)])
})

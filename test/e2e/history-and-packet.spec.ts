import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect } from '@playwright/test'
import { openPromise } from 'yauzl'
import { test } from '../support/e2e-test.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import { confirmAndSubmit, writeClaim } from './pages/submit-claim.ts'

/** The system's save dialog cannot be operated from here; what it answers is all that is replaced. */
async function saveTo({ electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

test('a history is proven whole and saved, and a claim becomes a packet with its documents and summaries', async ({
  folder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const app = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  const { page } = app
  await writeClaim(page)
  await confirmAndSubmit(page)
  await expect(page.getByLabel('Status', { exact: true })).toHaveText('Submitted', { timeout: 30_000 })

  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Verify history' }).click()
  await expect(page.getByText(/^All \d+ lines are as they were written/)).toBeVisible()
  const json = join(folder, 'history.json')
  await saveTo(app, json)
  await page.getByRole('button', { name: 'Save as JSON' }).click()
  await expect
    .poll(async () => JSON.parse(await readFile(json, 'utf8').catch(() => '{}')).entries?.length ?? 0)
    .toBeGreaterThan(3)
  const pdf = join(folder, 'history.pdf')
  await saveTo(app, pdf)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => readFile(pdf, 'latin1').catch(() => '')).toMatch(/^%PDF-/)

  const packet = join(folder, 'packet.zip')
  await saveTo(app, packet)
  await page.getByRole('button', { name: 'Save packet' }).click()
  await expect.poll(() => readFile(packet, 'latin1').catch(() => '')).toMatch(/^PK/)
  const place = join(folder, 'unpacked')
  const zip = await openPromise(packet, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    await mkdir(join(place, dirname(entry.fileName)), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(place, entry.fileName)))
  }
  expect(await sha256Of(join(place, 'documents', '01 Proof of execution.pdf'))).toBe(
    await sha256Of(files.pdf),
  )
  for (const name of ['summary-en.pdf', 'summary-it.pdf'])
    expect(await readFile(join(place, name), 'latin1')).toMatch(/^%PDF-/)
})

import { randomFillSync } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import type { TestService } from '../support/service.ts'
import { wizardPage } from './pages/wizard-page.ts'

const mib = 1024 * 1024
/** Of both documents together; 200 for the long run of docs/RELIABILITY.md. */
const sizeMib = Number(process.env.CLAIMDESK_UPLOAD_MIB ?? 48)
const cuts = Number(process.env.CLAIMDESK_UPLOAD_CUTS ?? 4)
/** What the app sends in one request, and so may have to send again. */
const partBytes = 8 * mib

/** Two, since a policy allows no file of 200 MiB. */
async function recordings(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const paths = ['Recording 1.msg', 'Recording 2.msg'].map(name => join(folder, name))
  const block = Buffer.alloc(mib)
  for (const path of paths) {
    const handle = await open(path, 'w')
    for (let written = 0; written < sizeMib / 2; written++) await handle.write(randomFillSync(block))
    await handle.close()
  }
  return paths
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(3, { timeout: 60_000 })
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)
  await wizard.describeDocument('Proof of execution.pdf', monthAgo)
  await wizard.open('Review')
  await wizard.button('Mark as ready').click()
  await wizard.button('Submit').click()
  await page.getByRole('dialog', { name: 'Submit claim?' }).getByRole('button', { name: 'Submit' }).click()
}

/** The connection breaks in the middle of a part, so many times. */
async function cut(service: TestService, times: number): Promise<void> {
  await service.fault({ path: '/v1/uploads/', method: 'PATCH', dropAfterBytes: 700_000, times })
}

async function receivedBytes(service: TestService): Promise<number> {
  const { receivedBytes: counted } = await service.state()
  return Object.values(counted).reduce((sum, bytes) => sum + bytes, 0)
}

test('an upload goes on where it was after cuts and a kill, and costs one part more for each at most', async ({
  folder,
  launch,
  service,
}) => {
  test.setTimeout(300_000)
  const { pdf } = await sampleFiles(join(folder, 'files'))
  const paths = [pdf, ...(await recordings(join(folder, 'recordings')))]
  await cut(service, cuts / 2)
  // Slow from then on, so that the program is killed in the middle.
  await service.fault({ path: '/v1/uploads/', method: 'PATCH', latencyMs: 1_500, times: 100 })
  const first = await launch({ pickFiles: paths.join(delimiter) })
  await submit(first.page)
  const patches = async () => (await service.state()).requestCounts['PATCH /v1/uploads/:sha256'] ?? 0
  await expect.poll(patches, { timeout: 60_000 }).toBeGreaterThan(cuts / 2 + 2)
  await first.kill()
  const beforeKill = await receivedBytes(service)
  expect(beforeKill).toBeLessThan(sizeMib * mib)

  await service.clearFaults()
  await cut(service, cuts / 2)
  const second = await launch()
  await expect(second.page.getByRole('row', { name: /^Contoso Ltd/ })).toContainText('Submitted', {
    timeout: 200_000,
  })
  const state = await service.state()
  const whole = state.uploads.filter(({ complete }) => complete).map(({ sha256 }) => sha256)
  expect(whole.toSorted()).toEqual((await Promise.all(paths.map(sha256Of))).toSorted())
  const sizeBytes = state.uploads.reduce((sum, { size }) => sum + size, 0)
  const received = await receivedBytes(service)
  expect(sizeBytes).toBeGreaterThanOrEqual(sizeMib * mib)
  // Two documents are on their way at once, so that the kill interrupts two parts.
  expect(received).toBeLessThanOrEqual(sizeBytes + (cuts + 2) * partBytes)
  const figures = `${sizeBytes} bytes, ${received} sent, ${cuts} cuts, one kill at ${beforeKill}`
  test.info().annotations.push({ type: 'upload', description: figures })
  process.stdout.write(`${figures}\n`)
})

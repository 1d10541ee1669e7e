import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { adminToken } from '../support/service.ts'
import { wizardPage } from './pages/wizard-page.ts'

const customer = 'Zibaldone Ceramiche'
const written = 'Signed by the board of the ceramics works'

/** Files below the folder that say the text, in either of the codings that Chromium and we write. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile()) continue
    const content = await readFile(path)
    if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le')))
      found.push(relative(folder, path))
  }
  return found
}

test('after a day’s work no log, dump, title or other file tells of a customer, a document or a token', async ({
  folder,
  dataFolder,
  launch,
}) => {
  const document = join(folder, 'statement.txt')
  await writeFile(document, written)
  const { page, electron, quit } = await launch({ token: adminToken, pickFiles: document })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.field('Customer name').fill(customer)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(1)
  await wizard.open('Review')
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByRole('status', { name: 'Sync status' })).toContainText('Last synced')

  const seen = await electron.evaluate(
    ({ app, BrowserWindow, crashReporter }, [name, token]) => {
      process.emit('uncaughtException', Object.assign(new Error(`${name} ${token}`), { code: name }))
      return {
        title: BrowserWindow.getAllWindows()[0]?.getTitle(),
        crashDumps: app.getPath('crashDumps'),
        reports: crashReporter.getUploadedReports().length,
      }
    },
    [customer, adminToken],
  )
  expect(seen).toMatchObject({ title: 'Claimdesk', reports: 0 })
  await quit()

  const log = await readFile(join(dataFolder, 'logs', 'claimdesk.log'), 'utf8')
  expect(log).toContain('"event":"defect"')
  // What the user wrote of customers is there to be searched (docs/security.md).
  const others = (await filesWith(dataFolder, customer)).filter(path => !/^claims\.db|^backups/.test(path))
  expect(others).toEqual([])
  expect(await filesWith(dataFolder, written)).toEqual([])
  expect(await filesWith(dataFolder, adminToken)).toEqual([])
  const dumps = await readdir(seen.crashDumps, { recursive: true }).catch(() => [])
  expect(dumps.filter(name => name.endsWith('.dmp'))).toEqual([])
})

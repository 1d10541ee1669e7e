import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { z } from 'zod'
import { test } from '../support/e2e-test.ts'
import { startKeyring } from '../support/keyring.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import { previewPage } from './pages/preview-page.ts'
import { wizardPage } from './pages/wizard-page.ts'

const passphrase = 'four words of mine'
const keyFile = z.object({
  keys: z.array(z.object({ keyId: z.string(), wrappings: z.array(z.object({ by: z.string() })) })),
})

async function keysIn(dataFolder: string) {
  return keyFile.parse(JSON.parse(await readFile(join(dataFolder, 'vault-key.json'), 'utf8'))).keys
}

async function waysIn(dataFolder: string): Promise<string[]> {
  return (await keysIn(dataFolder)).flatMap(({ wrappings }) => wrappings.map(({ by }) => by))
}

async function attach(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.field('Customer name').fill('Contoso Ltd')
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(1)
}

async function openDocuments(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Claims' }).click()
  await page.getByRole('row', { name: /^Contoso Ltd/ }).click()
  await wizardPage(page).open('Proof of execution')
}

/** Saves a copy of the claim's one document, and answers the copy's hash. */
async function copyOfDocument({ page, electron }: RunningApp, copy: string): Promise<string> {
  // The system's save dialog cannot be operated from here; what it answers is all that is replaced.
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, copy)
  await page.getByRole('button', { name: /^Save a copy/ }).click()
  await expect.poll(() => sha256Of(copy).catch(() => null)).not.toBeNull()
  return sha256Of(copy)
}

test('without a keyring the app says so in nobody’s way, and asks for the passphrase once one is set', async ({
  folder,
  dataFolder,
  launch,
}) => {
  const { pdf } = await sampleFiles(join(folder, 'files'))
  const first = await launch({ pickFiles: pdf })
  const banner = first.page.getByRole('region', { name: 'No keyring' })
  await expect(banner).toContainText('no keyring')
  await attach(first.page)
  expect(await waysIn(dataFolder)).toEqual(['plain'])

  await banner.getByRole('button', { name: 'Set a passphrase' }).click()
  await first.page.getByLabel('New passphrase').fill('short')
  await first.page.getByRole('button', { name: 'Save passphrase' }).click()
  await expect(first.page.getByText('It has fewer than 12 characters.')).toBeVisible()
  await first.page.getByLabel('New passphrase').fill(passphrase)
  await first.page.getByLabel('Repeat the passphrase').fill(passphrase)
  await first.page.getByRole('button', { name: 'Save passphrase' }).click()
  await expect(first.page.getByRole('dialog')).toBeHidden()
  await expect(banner).toBeHidden()
  expect(await waysIn(dataFolder)).toEqual(['passphrase'])
  await first.quit()

  const second = await launch()
  const locked = second.page.getByRole('region', { name: 'Locked documents' })
  await expect(locked).toContainText('You can go on writing claims.')
  await second.page.getByRole('row', { name: /^Contoso Ltd/ }).click()
  const wizard = wizardPage(second.page)
  await wizard.open('Customer')
  await wizard.field('Claim name').fill('Written while locked')
  await expect(second.page.getByText('Saved', { exact: true })).toBeVisible()

  await locked.getByRole('button', { name: 'Unlock' }).click()
  const dialog = second.page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill('four words of yours')
  await dialog.getByRole('button', { name: 'Unlock' }).click()
  await expect(dialog.getByText('This does not fit')).toBeVisible()
  await dialog.getByLabel('Passphrase').fill(passphrase)
  await dialog.getByRole('button', { name: 'Unlock' }).click()
  await expect(dialog).toBeHidden()
  await expect(locked).toBeHidden()
  await wizard.open('Proof of execution')
  expect(await copyOfDocument(second, join(folder, 'copy.pdf'))).toBe(await sha256Of(pdf))
})

test('the system’s keyring keeps the key; when it is lost, the recovery code is the way back in', async ({
  folder,
  dataFolder,
  launch,
}) => {
  test.setTimeout(120_000)
  const { pdf } = await sampleFiles(join(folder, 'files'))
  const keyring = await startKeyring(join(folder, 'keyring'))
  const first = await launch({ pickFiles: pdf, env: keyring.env })
  await attach(first.page)
  expect(await waysIn(dataFolder)).toEqual(['keyring'])
  await expect(first.page.getByRole('region', { name: 'No keyring' })).toBeHidden()

  await first.page.getByRole('link', { name: 'Settings' }).click()
  // Somebody may print before the dialog has come in whole.
  const animations = await first.page.context().newCDPSession(first.page)
  await animations.send('Animation.enable')
  await animations.send('Animation.setPlaybackRate', { playbackRate: 0 })
  await first.page.getByRole('button', { name: 'Make a recovery code' }).click()
  const dialog = first.page.getByRole('dialog', { name: 'Recovery code' })
  const code = (await dialog.getByText(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/).textContent()) ?? ''
  // What the printer gets: the code, and nothing else of the page.
  const printed = await first.electron.evaluate(async ({ BrowserWindow }) => {
    const sheet = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
    return sheet?.toString('base64') ?? ''
  })
  const { text, totalPages } = await extractText(new Uint8Array(Buffer.from(printed, 'base64')), {
    mergePages: true,
  })
  expect(totalPages).toBe(1)
  expect(text.replaceAll(/\s/g, '')).toContain(code)
  expect(text).not.toMatch(/Settings|I have it|Cancel/)
  await animations.detach()

  const saved = join(folder, 'code.txt')
  await first.electron.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toBe(`${code}\n`)
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await dialog
    .getByLabel('Recovery code')
    .fill(code.replace(/^./, character => (character === 'A' ? 'B' : 'A')))
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog.getByText('This does not fit')).toBeVisible()
  await dialog.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '))
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(first.page.getByText(/^Made on/)).toBeVisible()
  await first.quit()

  const again = await launch({ env: keyring.env })
  await openDocuments(again.page)
  expect(await copyOfDocument(again, join(folder, 'again.pdf'))).toBe(await sha256Of(pdf))
  await again.quit()
  await keyring.stop()

  const other = await startKeyring(join(folder, 'other keyring'))
  const lost = await launch({ env: other.env })
  const locked = lost.page.getByRole('region', { name: 'Locked documents' })
  await locked.getByRole('button', { name: 'Unlock' }).click()
  await lost.page.getByRole('dialog').getByLabel('Recovery code').fill(code)
  await lost.page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await expect(lost.page.getByRole('dialog')).toBeHidden()
  await expect(locked).toBeHidden()
  await openDocuments(lost.page)
  expect(await copyOfDocument(lost, join(folder, 'back.pdf'))).toBe(await sha256Of(pdf))
  await lost.quit()

  const later = await launch({ env: other.env })
  await openDocuments(later.page)
  expect(await copyOfDocument(later, join(folder, 'later.pdf'))).toBe(await sha256Of(pdf))
  await later.quit()
  await other.stop()
})

test('the key is changed while the user goes on, and no file shows what a document says', async ({
  folder,
  dataFolder,
  launch,
}) => {
  const marker = 'Contoso signed this on the first of March'
  const files = join(folder, 'files')
  await mkdir(files)
  await writeFile(join(files, 'Statement.txt'), `${marker}\n`.repeat(200_000))
  const app = await launch({ pickFiles: join(files, 'Statement.txt') })
  await attach(app.page)
  const [before] = await keysIn(dataFolder)

  await app.page.getByRole('link', { name: 'Settings' }).click()
  await app.page.getByRole('button', { name: 'Change the key' }).click()
  await expect
    .poll(async () => (await keysIn(dataFolder)).map(({ keyId }) => keyId === before?.keyId))
    .toEqual([false])
  await openDocuments(app.page)
  const copy = await copyOfDocument(app, join(folder, 'copy.txt'))
  expect(copy).toBe(await sha256Of(join(files, 'Statement.txt')))

  // Shown, read for the rules, opened elsewhere: none of it may stay, in Chromium's caches neither.
  await app.electron.evaluate(({ shell }) => {
    shell.openPath = async () => ''
  })
  const preview = previewPage(app.page)
  await preview.open('Statement.txt')
  await expect(preview.dialog.getByText(marker).first()).toBeVisible()
  await preview.button('Open in other program').click()
  await expect.poll(() => readdir(join(dataFolder, 'opened-copies')).catch(() => [])).toHaveLength(1)
  await preview.close()
  await app.quit()

  const entries = await readdir(dataFolder, { recursive: true, withFileTypes: true })
  const contents = entries
    .filter(entry => entry.isFile())
    .map(async ({ parentPath, name }) => ({ name, text: await readFile(join(parentPath, name)) }))
  const wide = Buffer.from(marker, 'utf16le')
  const showing = (await Promise.all(contents)).filter(
    ({ text }) => text.includes(marker) || text.includes(wide),
  )
  expect(entries.map(({ name }) => name)).toContain('Local Storage')
  expect(showing.map(({ name }) => name)).toEqual([])
})

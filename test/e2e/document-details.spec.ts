import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import { shareProgram } from '../support/shared-program.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

const shared = shareProgram()

/** The system's dialogs cannot be operated from here; what they answer is all that is replaced. */
async function answerDialogs({ electron }: RunningApp, answers: { open?: string; save?: string }) {
  await electron.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] })
    if (save !== undefined) dialog.showSaveDialog = async () => ({ canceled: false, filePath: save })
  }, answers)
}

async function newClaim(page: Page) {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  return wizard
}

async function copyIs(copy: string, original: string): Promise<void> {
  const wanted = await sha256Of(original)
  await expect.poll(() => sha256Of(copy).catch(() => 'not there yet'), { timeout: 30_000 }).toBe(wanted)
}

test('a pasted picture becomes a document that is named by its minute', async () => {
  const { electron, page } = shared.app
  const wizard = await newClaim(page)
  await electron.evaluate(async ({ clipboard, nativeImage, BrowserWindow, ClipboardItem }) => {
    const bitmap = Buffer.alloc(40 * 30 * 4, 0x7f)
    const image = nativeImage.createFromBitmap(bitmap, { width: 40, height: 30 })
    // Older Electrons have a function of its own for pictures, newer ones the web's way.
    const writeImage: unknown = Reflect.get(clipboard, 'writeImage')
    if (typeof writeImage === 'function') Reflect.apply(writeImage, clipboard, [image])
    else
      await clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(image.toPNG())]) })])
    // What the menu's Paste does.
    BrowserWindow.getAllWindows()[0]?.webContents.paste()
  })
  await expect(wizard.documents).toHaveCount(1)
  await expect(wizard.documents).toContainText(/Pasted image \d{4}-\d\d-\d\d \d\d\.\d\d\.png/)
  await expect(wizard.documents).toContainText('Picture')
})

test('files dropped on a claim in the list are added to that claim', async ({ folder }) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = shared.app
  const wizard = await newClaim(page)
  await wizard.open('Customer')
  await wizard.field('Customer name').fill(contoso.name)
  await wizard.saved()
  await page.getByRole('link', { name: 'Claims' }).click()
  const row = page.getByRole('row', { name: /^Contoso Ltd/ })
  await expect(row).toBeVisible()
  await wizard.dropFiles([files.pdf, files.png], '[data-claim]')
  await expect(
    page.getByText('Adding 2 documents to the claim of Contoso Ltd.', { exact: true }),
  ).toBeVisible()
  await row.click()
  await wizard.open('Proof of execution')
  await expect(wizard.documents).toHaveCount(2)
})

test('name, note and order are kept as the user gives them', async ({ folder, launch }) => {
  const files = await sampleFiles(join(folder, 'files'))
  const first = await launch()
  const wizard = await newClaim(first.page)
  await wizard.dropFiles([files.pdf, files.png])
  await expect(wizard.documents).toHaveCount(2)
  const pdf = wizard.documents.filter({ hasText: 'Proof of execution.pdf' })
  await pdf.getByLabel('Note').fill('Signed by the CIO on paper')
  await pdf.getByRole('button', { name: 'Move down' }).click()
  await expect(wizard.documents.last()).toContainText('Proof of execution.pdf')
  await expect(wizard.documents.last().getByRole('button', { name: 'Move down' })).toBeFocused()
  await wizard.documents.last().getByLabel('File name').fill('Acknowledgement / Contoso')
  await first.page.keyboard.press('Enter')
  await expect(wizard.documents.last()).toContainText('Acknowledgement _ Contoso.pdf')
  await first.quit()

  const second = await launch()
  await second.page.getByRole('row', { name: /^Unnamed customer/ }).click()
  const again = wizardPage(second.page)
  await again.open('Proof of execution')
  await expect(again.documents.first()).toContainText('Screenshot.png')
  await expect(again.documents.last()).toContainText('Acknowledgement _ Contoso.pdf')
  await expect(again.documents.last().getByLabel('Note')).toHaveValue('Signed by the CIO on paper')
})

test('a newer version takes the place of a document; the older one is still saved whole', async ({
  folder,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { app } = shared
  await app.pickFiles(files.pdf)
  const wizard = await newClaim(app.page)
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(1)
  await answerDialogs(app, { open: files.docx, save: join(folder, 'older.pdf') })
  await wizard.documents.getByRole('button', { name: /^Replace/ }).click()
  await expect(wizard.documents).toContainText('Statement of work.docx')
  await expect(wizard.documents).toHaveCount(1)
  const older = wizard.documents.getByRole('group', { name: 'Older versions' })
  await expect(older).toContainText('Proof of execution.pdf')
  await older.getByRole('button', { name: /^Save a copy/ }).click()
  await copyIs(join(folder, 'older.pdf'), files.pdf)
  await older.getByRole('button', { name: 'Undo replacement' }).click()
  await expect(wizard.documents).toContainText('Proof of execution.pdf')
  await expect(wizard.documents).not.toContainText('Statement of work.docx')
})

test("a document of the customer's other claim is used again without being stored twice", async ({
  folder,
}) => {
  const { random } = await sampleFiles(join(folder, 'files'), 8)
  const { app, dataFolder } = shared
  const { page } = app
  await app.pickFiles(random)
  const withTenant = async (claimName: string) => {
    const wizard = await newClaim(page)
    await wizard.open('Customer')
    await wizard.field('Claim name').fill(claimName)
    await wizard.field('Tenant ID').fill(contoso.tenantId)
    await wizard.saved()
    await wizard.open('Proof of execution')
    return wizard
  }
  const first = await withTenant('The first claim')
  await first.button('Add documents').click()
  await expect(first.documents).toHaveCount(1)
  const storedBytes = (await readFile(join(dataFolder, 'vault.db'))).length

  const second = await withTenant('The second claim')
  await expect(second.documents).toHaveCount(0)
  await second.button('Use a document of this customer…').click()
  const library = page.getByRole('dialog', { name: 'Documents of this customer' })
  await expect(library.getByRole('listitem')).toContainText('In the claim “The first claim”')
  await library.getByRole('button', { name: 'Use' }).click()
  await expect(library).toContainText('No other claim of this customer')
  await library.getByRole('button', { name: 'Close' }).click()
  await expect(second.documents).toContainText('Recording.msg')
  expect((await readFile(join(dataFolder, 'vault.db'))).length).toBe(storedBytes)
  await answerDialogs(app, { save: join(folder, 'copy.msg') })
  await second.documents.getByRole('button', { name: /^Save a copy/ }).click()
  await copyIs(join(folder, 'copy.msg'), random)
})

test('a file that had vanished comes in by Retry, and the failure is seen from other pages', async ({
  folder,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  await rename(files.pdf, `${files.pdf}.away`)
  const { page, pickFiles } = shared.app
  await pickFiles(files.pdf)
  const wizard = await newClaim(page)
  await wizard.button('Add documents').click()
  await expect(page.getByText('Proof of execution.pdf was not added')).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await rename(`${files.pdf}.away`, files.pdf)
  await page.getByRole('link', { name: '1 document was not added' }).click()
  await wizard.button('Retry').click()
  await expect(wizard.documents).toContainText('Proof of execution.pdf')
  await expect(page.getByRole('status', { name: 'Documents being added' })).toBeEmpty()
})

test('a program that is called a document is refused by what it really is', async ({ folder }) => {
  const disguised = join(folder, 'Form.pdf')
  // How every Windows program begins.
  await writeFile(disguised, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_096)]))
  const { page, pickFiles } = shared.app
  await pickFiles(disguised)
  const wizard = await newClaim(page)
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toContainText('Program')
  await wizard.open('Review')
  await expect(wizard.problems).toContainText('“Form.pdf” is really something else than .pdf: Program.')
})

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { aPdf, sampleFiles, sha256Of } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('picked and dropped documents are kept whole, and a saved copy has the same bytes', async ({
  folder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'), 48)
  const { page, electron } = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(2)
  await wizard.dropFiles([files.png, files.random])
  await expect(wizard.documents).toHaveCount(4, { timeout: 30_000 })

  const copies = [
    ['Proof of execution.pdf', files.pdf],
    ['Statement of work.docx', files.docx],
    ['Screenshot.png', files.png],
    ['Recording.msg', files.random],
  ] as const
  for (const [name, original] of copies) {
    const copy = join(folder, `copy of ${name}`)
    // The system's save dialog cannot be operated from here; what it answers is all that is replaced.
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, copy)
    await wizard.documents
      .filter({ hasText: name })
      .getByRole('button', { name: /^Save a copy/ })
      .click()
    await expect
      .poll(() => sha256Of(copy).catch(() => 'not there yet'), { timeout: 30_000 })
      .toBe(await sha256Of(original))
  }
})

test('a dropped folder brings all that is in it, and copied files are pasted', async ({ folder, launch }) => {
  const { page, electron } = await launch({})
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')

  const evidence = join(folder, 'evidence')
  await mkdir(join(evidence, 'signed'), { recursive: true })
  await writeFile(join(evidence, 'Work.pdf'), aPdf('What was done'))
  await writeFile(join(evidence, 'signed', 'Acceptance.pdf'), aPdf('Signed'))
  // The browser's own drag and drop: an event made by a script cannot carry a folder.
  const browser = await electron.context().newCDPSession(page)
  const data = { items: [], files: [evidence], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    browser.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data })
  await drag('dragEnter')
  // The first ones are spent on the layer that appears under them.
  for (let move = 0; move < 3; move++) await drag('dragOver')
  await drag('drop')
  await expect(wizard.documents).toHaveCount(2)

  const copied = join(folder, 'Statement.pdf')
  await writeFile(copied, aPdf('Statement of work'))
  await electron.evaluate(async ({ clipboard, ClipboardItem }, uri) => {
    const list = `${uri}\r\n`
    // Older versions of Electron have another way to write what is no text.
    const older = clipboard as unknown as { writeBuffer?: (format: string, bytes: Buffer) => void }
    if (older.writeBuffer !== undefined) older.writeBuffer('text/uri-list', Buffer.from(list))
    else await clipboard.write([new ClipboardItem({ 'text/uri-list': list })])
  }, pathToFileURL(copied).href)
  await page.keyboard.press('Control+V')
  await expect(wizard.documents).toHaveCount(3)
  await expect(wizard.documents.filter({ hasText: 'Statement.pdf' })).toBeVisible()
})

test('files that cannot be taken in are named and leave nothing behind; what was removed comes back by Undo', async ({
  folder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const empty = join(folder, 'Empty.pdf')
  await writeFile(empty, '')
  await rm(files.docx)
  const { page } = await launch({ pickFiles: [empty, files.docx, files.pdf].join(delimiter) })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(page.getByText('Empty.pdf')).toBeVisible()
  await expect(page.getByText('Statement of work.docx')).toBeVisible()
  await expect(wizard.documents).toHaveCount(1)
  await expect(wizard.documents).toContainText('Proof of execution.pdf')

  await wizard.documents.getByRole('button', { name: /^Remove/ }).click()
  await expect(wizard.documents).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(wizard.documents).toContainText('Proof of execution.pdf')
})

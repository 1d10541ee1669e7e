import { rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles, sha256Of } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('picked and dropped documents are kept whole, and a saved copy has the same bytes', async ({
  folder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'), 200)
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

test('files that cannot be taken in are named with the reason and leave nothing behind', async ({
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
})

test('a removed document comes back by Undo', async ({ folder, launch }) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch({ pickFiles: files.pdf })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await wizard.documents.getByRole('button', { name: /^Remove/ }).click()
  await expect(wizard.documents).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(wizard.documents).toContainText('Proof of execution.pdf')
})

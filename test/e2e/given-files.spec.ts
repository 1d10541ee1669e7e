import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

const run = promisify(execFile)

test('files that the program is opened with are added to the claim that the user names', async ({
  folder,
  dataFolder,
  launch,
}) => {
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch()
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.field('Customer name').fill('Contoso Ltd')
  await wizard.saved()

  // What the desktop does with a file that is dropped on the icon: it starts the program once more.
  const open = async (...paths: string[]) => {
    const program = process.env.CLAIMDESK_ELECTRON ?? ''
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    await run(program, ['.', ...sandbox, `--user-data-dir=${dataFolder}`, ...paths])
  }
  await open(files.pdf, files.png)
  const dialog = page.getByRole('dialog', { name: 'Add 2 documents to…' })
  await expect(dialog).toContainText('Proof of execution.pdf')
  await dialog.getByRole('button', { name: 'Contoso Ltd' }).click()
  await expect(dialog).toBeHidden()
  await expect(wizard.documents).toHaveCount(2)

  // The claim whose documents are shown takes them without a question.
  await open(files.docx)
  await expect(wizard.documents).toHaveCount(3)

  await page.getByRole('link', { name: 'Claims' }).click()
  await open(files.docx)
  await page
    .getByRole('dialog', { name: 'Add 1 document to…' })
    .getByRole('button', { name: 'New claim' })
    .click()
  await expect(wizard.documents).toHaveCount(1)
  await expect(wizard.documents).toContainText('Statement of work.docx')
})

import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import { writeCorpus } from '../support/corpus/corpus.ts'
import { marker } from '../support/corpus/corpus-file.ts'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'
import { previewPage } from './pages/preview-page.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('a document is looked at, searched and left again by the keyboard; copies for other programs go with the program', async ({
  folder,
  dataFolder,
  launch,
}) => {
  const files = await writeCorpus(join(folder, 'files'))
  const chosen = ['Thirty pages.pdf', 'With table.docx', 'Formatted.eml']
  const paths = chosen.map(name => files.find(file => file.name === name)?.path ?? '')
  const { page, electron, quit } = await launch({ pickFiles: paths.join(delimiter) })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(3)

  const preview = previewPage(page)
  await wizard.documents.first().getByRole('button', { name: 'Preview' }).focus()
  await page.keyboard.press('Enter')
  const text = preview.dialog.getByText(marker('Thirty pages.pdf'))
  await expect(text).toBeVisible()
  await text.selectText()
  expect(await page.evaluate(() => String(getSelection()))).toBe(marker('Thirty pages.pdf'))

  await preview.dialog.getByRole('searchbox', { name: 'Find in document' }).fill('Page 2')
  // Page 2, and 20 to 29.
  await expect(preview.dialog.getByRole('status')).toHaveText('1 of 11')
  await preview.button('Next match').click()
  await expect(preview.dialog.getByRole('status')).toHaveText('2 of 11')
  await expect(preview.dialog.getByLabel('Go to page')).toHaveValue('20')
  // Pages out of sight are not drawn.
  expect(await preview.dialog.locator('canvas').count()).toBeLessThan(15)

  expect(await violations(page), 'PDF').toEqual([])
  await preview.button('Next document').click()
  await expect(preview.dialog.getByText(marker('With table.docx'))).toBeVisible()
  expect(await violations(page), 'Word').toEqual([])
  await preview.button('Next document').click()
  await expect(preview.dialog.getByText(marker('Formatted.eml'))).toBeVisible()
  expect(await violations(page), 'mail').toEqual([])
  await expect(preview.button('Next document')).toBeDisabled()

  await electron.evaluate(({ shell }) => {
    shell.openPath = async path => {
      Reflect.set(globalThis, 'openedPath', path)
      return ''
    }
  })
  await preview.button('Open in other program').click()
  const opened = () => electron.evaluate(() => String(Reflect.get(globalThis, 'openedPath')))
  await expect.poll(opened).toMatch(/Formatted\.eml$/)
  const copy = await opened()
  expect((await readFile(copy)).equals(await readFile(paths[2] ?? ''))).toBe(true)
  expect((await stat(copy)).mode & 0o777).toBe(0o400)

  await preview.close()
  await expect(wizard.documents.first().getByRole('button', { name: 'Preview' })).toBeFocused()

  const copies = join(dataFolder, 'opened-copies')
  expect(existsSync(copies)).toBe(true)
  await quit()
  expect(existsSync(copies)).toBe(false)
})

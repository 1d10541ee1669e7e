import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect } from '@playwright/test'
import { poeLimits } from '../../src/shared/domain/policy/poe-limits.ts'
import { writeCorpus } from '../support/corpus/corpus.ts'
import { test } from '../support/e2e-test.ts'
import { previewPage } from './pages/preview-page.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('every kind of document is taken in, shown, and saved byte by byte', async ({ folder, launch }) => {
  test.setTimeout(180_000)
  const files = await writeCorpus(join(folder, 'files'))
  expect(files.length).toBeGreaterThanOrEqual(30)
  const endings = new Set(files.map(({ name }) => name.split('.').at(-1)?.toLowerCase()))
  expect([...endings].toSorted()).toEqual(poeLimits.fileEndings.value.toSorted())

  const { page, electron } = await launch({ pickFiles: files.map(({ path }) => path).join(delimiter) })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(files.length, { timeout: 30_000 })

  const preview = previewPage(page)
  // Each takes a moment, and there are many.
  const intervals = [20, 50, 100]
  await preview.open(files[0]?.name ?? '')
  for (const [index, { name, bytes, sight }] of files.entries()) {
    if (index > 0) await preview.button('Next document').click()
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
    if (sight === 'picture') {
      const picture = preview.dialog.getByRole('img', { name }).first()
      await expect
        .poll(
          () => picture.evaluate(element => element instanceof HTMLImageElement && element.naturalWidth),
          { message: name, intervals },
        )
        .toBeGreaterThan(0)
    } else await expect(preview.dialog.getByText(sight.text).first(), name).toBeVisible()

    const copy = join(folder, `copy of ${name}`)
    // The system's save dialog cannot be operated from here; what it answers is all that is replaced.
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, copy)
    await preview.button('Save a copy…').click()
    const written = () =>
      readFile(copy).then(
        found => found.equals(bytes),
        () => false,
      )
    await expect.poll(written, { message: name, intervals }).toBe(true)
  }
})

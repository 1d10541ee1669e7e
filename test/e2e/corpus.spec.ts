import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { poeLimits } from '../../src/shared/domain/policy/poe-limits.ts'
import { writeCorpus } from '../support/corpus/corpus.ts'
import type { CorpusFile } from '../support/corpus/corpus-file.ts'
import { test } from '../support/e2e-test.ts'
import { previewPage } from './pages/preview-page.ts'
import { wizardPage } from './pages/wizard-page.ts'

const endingOf = ({ name }: CorpusFile) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** All in the long run of docs/RELIABILITY.md, else the last of each kind: by a program of its own, where there is one. */
function shownOf<File extends CorpusFile>(files: readonly File[]): readonly File[] {
  if (process.env.CLAIMDESK_WHOLE_CORPUS !== undefined) return files
  return files.filter(
    (file, index) => files.findLastIndex(other => endingOf(other) === endingOf(file)) === index,
  )
}

/** Asks for a copy of every document of the claim that is shown, as the button for one does. */
async function saveCopies(page: Page): Promise<void> {
  const answers = await page.evaluate(async () => {
    const { claims, documents } = Reflect.get(window, 'claimdesk')
    const claimId = /claims\/([^/]+)/.exec(location.hash)?.[1]
    const { value: claim } = await claims.get({ id: claimId })
    const saved = []
    for (const { id } of claim.documents) saved.push(await documents.saveCopy({ claimId, id }))
    return saved
  })
  for (const answer of answers) expect(answer).toEqual({ ok: true, value: { saved: true } })
}

test('every kind of document is taken in, shown, and saved byte by byte', async ({ folder, launch }) => {
  test.setTimeout(180_000)
  const files = await writeCorpus(join(folder, 'files'))
  expect(files.length).toBeGreaterThanOrEqual(30)
  expect([...new Set(files.map(endingOf))].toSorted()).toEqual(poeLimits.fileEndings.value.toSorted())

  const { page, electron } = await launch({ pickFiles: files.map(({ path }) => path).join(delimiter) })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(files.length, { timeout: 30_000 })

  // The system's save dialog cannot be operated from here; what it answers is all that is replaced.
  await electron.evaluate(
    ({ dialog }, start) => {
      const answer = async (_window: unknown, options: { defaultPath?: string }) => ({
        canceled: false,
        filePath: start + options.defaultPath,
      })
      dialog.showSaveDialog = answer as typeof dialog.showSaveDialog
    },
    join(folder, 'copy of '),
  )
  await saveCopies(page)
  for (const { name, bytes } of files) {
    expect((await readFile(join(folder, `copy of ${name}`))).equals(bytes), name).toBe(true)
  }

  const preview = previewPage(page)
  for (const { name, sight } of shownOf(files)) {
    await preview.open(name)
    if (sight === 'picture') {
      const picture = preview.dialog.getByRole('img', { name }).first()
      await expect
        .poll(
          () => picture.evaluate(element => element instanceof HTMLImageElement && element.naturalWidth),
          { message: name },
        )
        .toBeGreaterThan(0)
    } else await expect(preview.dialog.getByText(sight.text).first(), name).toBeVisible()
    await preview.close()
  }
})

import { mkdir } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { steps } from '../../src/shared/domain/steps.ts'
import { confirmAndSubmit, writeClaim } from '../e2e/pages/submit-claim.ts'
import { wizardPage } from '../e2e/pages/wizard-page.ts'
import { test } from '../support/e2e-test.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { sampleFiles } from '../support/sample-files.ts'

const projectFolder = resolve(import.meta.dirname, '../..')
const pictures = join(projectFolder, '.claimdesk/screenshots')
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]

async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
  })
}

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, path)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await settled(page)
}

/** Each page in `pages`, in both sizes. */
async function takeAll(
  { electron, page }: RunningApp,
  pages: Record<string, string>,
  name: string,
): Promise<void> {
  await mkdir(pictures, { recursive: true })
  for (const { width, height } of sizes) {
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    )
    for (const [title, path] of Object.entries(pages)) {
      await show(page, path)
      await page.screenshot({ path: join(pictures, `${title}-${name}-${width}.png`) })
    }
  }
}

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(chosen => Reflect.get(window, 'claimdesk').settings.change({ theme: chosen }), theme)
  await settled(page)
}

test('pictures of every page, in both languages and themes', async ({ folder, launch, service }) => {
  const files = await sampleFiles(join(folder, 'files'), 2)
  const sent = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await writeClaim(sent.page)
  await confirmAndSubmit(sent.page)
  await expect(sent.page.getByLabel('Status', { exact: true })).toHaveText('Submitted', { timeout: 20_000 })
  const [{ id: asked } = { id: '' }] = (await service.state()).claims
  await service.decide(asked, { status: 'action-required', comment: 'Who signed it, and on which day?' })
  await sent.quit()
  const first = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  await first.page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(first.page)
  await wizard.fillAll()
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(2)
  await wizard.describeDocument(
    'Proof of execution.pdf',
    new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
  )
  await wizard.saved()
  const draft = /claims\/([0-9a-f-]+)/.exec(first.page.url())?.[1] ?? ''
  await wizard.open('Review')
  await settled(first.page)
  await first.page.screenshot({ path: join(projectFolder, 'docs/screenshot.png') })
  await first.page.getByRole('button', { name: 'New claim' }).first().click()
  await expect(wizard.field('Customer name')).toHaveValue('')
  const empty = /claims\/([0-9a-f-]+)/.exec(first.page.url())?.[1] ?? ''
  await first.quit()

  const pages: Record<string, string> = {
    home: '/home',
    claims: '/claims',
    claim: `/claims/${draft}`,
    asked: `/claims/${asked}`,
    ...Object.fromEntries(steps.map(step => [`asked-${step}`, `/claims/${asked}/edit/${step}`])),
    activity: '/activity',
    settings: '/settings',
    help: '/help',
    ...Object.fromEntries(steps.map(step => [`wizard-${step}`, `/claims/${draft}/edit/${step}`])),
    ...Object.fromEntries(steps.map(step => [`empty-${step}`, `/claims/${empty}/edit/${step}`])),
  }
  for (const language of ['en', 'it'] as const) {
    const app = await launch({ language })
    for (const theme of ['light', 'dark']) {
      await setTheme(app.page, theme)
      await takeAll(app, pages, `${language}-${theme}`)
    }
    await app.quit()
  }
})

import { delimiter, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { steps } from '../../src/shared/domain/steps.ts'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

/** Waits for the page's heading, since the page before it stays until it is loaded. */
async function goTo(page: Page, path: string, heading: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, path)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** Of both themes, which differ in their colours alone. */
async function violationsIn(page: Page): Promise<string[]> {
  const show = async (theme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveCSS('color-scheme', theme)
  }
  await show('light')
  const found = await violations(page)
  await show('dark')
  const inDark = await violations(page, ['color-contrast'])
  return [...found, ...inDark.map(violation => `dark: ${violation}`)]
}

test('axe finds nothing on any page, step or dialog, light or dark', async ({ folder, launch }) => {
  test.setTimeout(180_000)
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch({ pickFiles: [files.pdf, files.docx].join(delimiter) })
  expect(await violationsIn(page), 'empty list').toEqual([])
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.open('Review')
  expect(await violationsIn(page), 'review of an empty claim').toEqual([])
  await wizard.fillAll()
  await wizard.open('Proof of execution')
  await wizard.button('Add documents').click()
  await expect(wizard.documents).toHaveCount(2)
  await wizard.describeDocument('Proof of execution.pdf', new Date().toISOString().slice(0, 10))
  const id = /claims\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
  for (const step of steps) {
    await goTo(page, `/claims/${id}/edit/${step}`, 'Sales roll-out')
    expect(await violationsIn(page), step).toEqual([])
  }
  await wizard.button('Mark as ready').click()
  await wizard.button('Submit').click()
  await expect(page.getByRole('dialog', { name: 'Submit claim?' })).toBeVisible()
  expect(await violationsIn(page), 'submit dialog').toEqual([])
  await page.getByRole('button', { name: 'Cancel' }).click()
  for (const [path, heading] of [
    ['/home', 'Home'],
    ['/claims', 'Claims'],
    [`/claims/${id}`, 'Contoso'],
    ['/activity', 'Activity'],
    ['/settings', 'Settings'],
    ['/licences', 'Licences'],
    ['/report', 'Report a problem'],
    ['/help', 'Help'],
    ['/help/competing-claims', 'Help'],
  ] as const) {
    await goTo(page, path, heading)
    expect(await violationsIn(page), path).toEqual([])
  }
})

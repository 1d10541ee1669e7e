import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { fillWithClaims } from '../support/many-claims.ts'
import { violations } from './pages/accessibility.ts'

/** Of which a fifth has a document each; `npm run test:reliability -- --only list` has 100,000. */
const count = Number(process.env.CLAIMDESK_MANY_CLAIMS ?? 5_000)
/** More than one call to main takes. */
const selected = Math.min(1_000, count / 25)

test('of many claims some are found, a range of them is selected and submitted, and each that is not says why', async ({
  launch,
  dataFolder,
}) => {
  test.slow()
  await fillWithClaims(dataFolder, { claims: count, documents: count / 5, now: new Date() })
  const { page } = await launch()
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  const grid = page.getByRole('grid', { name: 'Claims' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))

  await page.getByRole('searchbox', { name: 'Search claims' }).fill('societa energ')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Draft' }).click()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('row', { name: /^Società Energia .*Draft/ }).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  const chips = page.getByRole('group', { name: 'Filters' })
  await chips.getByRole('button', { name: 'Remove the filter Draft' }).click()

  const search = page.getByRole('searchbox', { name: 'Search claims' })
  await search.fill('')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
  // A view has words of its own, or none, also where one was typed a moment ago.
  await page.getByRole('tab', { name: /^Ready/ }).hover()
  await search.focus()
  await Promise.all([page.keyboard.insertText('societa'), page.mouse.down(), page.mouse.up()])
  await expect(search).toHaveValue('')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count * 0.15 + 1))

  // What was typed is there when one comes back, however quickly one left.
  await search.focus()
  await page.keyboard.insertText('societa')
  await page.evaluate(() => {
    location.hash = '/home'
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(search).toHaveValue('societa')
  await search.fill('')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count * 0.15 + 1))
  await rowAt(0).getByRole('checkbox').click()
  await grid.evaluate((element, place) => element.scrollTo(0, place * 48 - 200), selected - 1)
  await rowAt(selected - 1)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  const toolbar = page.getByRole('toolbar')
  await expect(toolbar.getByRole('status')).toContainText(selected.toLocaleString('en'))

  await toolbar.getByRole('button', { name: 'Submit…' }).click()
  await page
    .getByRole('dialog', { name: /^Submit / })
    .getByRole('button', { name: 'Submit…' })
    .click()
  const results = page.getByRole('dialog', { name: 'Submitting claims' })
  await expect(results.getByRole('button', { name: 'Close' })).toBeVisible({ timeout: 60_000 })
  await expect(results.getByRole('table', { name: 'Claims for which it was not done' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await results.getByRole('button', { name: 'Close' }).click()
  await expect(grid).not.toHaveAttribute('aria-rowcount', String(count * 0.15 + 1))

  function rowAt(place: number) {
    return grid.locator(`[data-place="${place}"]`)
  }
})

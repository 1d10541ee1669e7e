import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds, by all of its rules or by some, as `rule: selector`; Fluent's own focus guards are hidden from readers and yet focusable by design. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible()
  // Half-faded text has half the contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const axe = new AxeBuilder({ page })
    // Electron has no second page for axe to gather its findings in.
    .setLegacyMode(true)
    .exclude('[data-tabster-dummy]')
  if (rules !== undefined) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

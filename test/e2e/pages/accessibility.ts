import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds, as `rule: selector`; Fluent's own focus guards are hidden from readers and yet focusable by design. */
export async function violations(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible()
  // Half-faded text has half the contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await new AxeBuilder({ page })
    // Electron has no second page for axe to gather its findings in.
    .setLegacyMode(true)
    .exclude('[data-tabster-dummy]')
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

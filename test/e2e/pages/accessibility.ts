import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

/**
 * What axe finds, by all of its rules or by some, as `rule: selector`; Fluent's own focus guards are hidden from readers and
 * yet focusable by design.
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible()
  // Half-faded text has half the contrast.
  await page.evaluate(async () => {
    const running = () => document.getAnimations().filter(({ playState }) => playState === 'running')
    // What ends may begin the next, and what was just changed begins with the next frame.
    do {
      await Promise.allSettled(running().map(({ finished }) => finished))
      await new Promise(requestAnimationFrame)
    } while (running().length > 0)
  })
  // Once a page, since it is half a megabyte: `@axe-core/playwright` gives it anew each time that it is asked.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = rules === undefined ? {} : { runOnly: [...rules] }
  const { violations }: AxeResults = await page.evaluate(
    given => Reflect.get(window, 'axe').run({ exclude: [['[data-tabster-dummy]']] }, given),
    { ...options, resultTypes: ['violations'] },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

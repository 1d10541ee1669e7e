import { fileURLToPath } from 'node:url'
import {
  _electron,
  type CDPSession,
  type ElectronApplication,
  type JSHandle,
  type Page,
} from '@playwright/test'
import { launchApp, type RunningApp } from '../support/launch-app.ts'

const bareWindow = fileURLToPath(new URL('bare-window.cjs', import.meta.url))
const starts = 3
/** Letters as they are typed one after another, each word anew. */
const typed = ['alpine bank', 'societa', 'roll-out 4', 'fabrikam foods', 'customer12']
/** By then a large database has been checked by its thread. */
const settledMs = 15_000
/** By then Chromium has kept the scripts as it compiled them, which it does in its own time, and not for who leaves at once. */
const stayedMs = 5_000
/** The page of the last search is drawn, and what is left of it collected. */
const restedMs = 2_000

export interface WindowCosts {
  /** From the program's start to rows that can be used. */
  readonly startMs: number
  /** Processor time of main's thread and of the page's until a key's rows are drawn, all but the slowest 5 %; Linux alone tells it. */
  readonly keyMs: number
  readonly mainKeyMs: number
  /** The longest time between two frames while the list is scrolled. */
  readonly longestFrameMs: number
  /** Of all processes, after all that. */
  readonly memoryMib: number
}

/** From the start of an Electron with nothing in it to its window. */
export async function bareStartMs(folder: string): Promise<number> {
  const executablePath = process.env.CLAIMDESK_ELECTRON ?? ''
  return fastest(async () => {
    const args = ['--disable-gpu', bareWindow, `--user-data-dir=${folder}`]
    const electron = await _electron.launch({ executablePath, args })
    await (await electron.firstWindow()).getByRole('heading').waitFor()
    return () => electron.close()
  })
}

/** The fastest of some starts; `start` answers how to end what it started. */
async function fastest(start: () => Promise<() => Promise<unknown>>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let count = 0; count < starts; count += 1) {
    const before = performance.now()
    const end = await start()
    best = Math.min(best, performance.now() - before)
    await end()
  }
  return best
}

/** Measures the window on a data folder of so many claims. */
export async function windowCosts(dataFolder: string, claims: number): Promise<WindowCosts> {
  const open = async () => {
    const app = await launchApp({ dataFolder, serviceUrl: null, token: null })
    await app.page
      .getByRole(claims > 0 ? 'grid' : 'heading', { name: claims > 0 ? 'Claims' : 'No claims yet' })
      .waitFor()
    if (claims > 0) await app.page.locator('[data-claim]').first().waitFor()
    return app
  }
  // The first start with a version makes a backup before anything else; scripts are kept with the second.
  for (let count = 0; count < 2; count += 1) {
    const app = await open()
    await app.page.waitForTimeout(stayedMs)
    await app.quit()
  }
  const startMs = await fastest(async () => {
    const app = await open()
    return () => app.quit()
  })
  const app = await open()
  try {
    await app.page.waitForTimeout(settledMs)
    const keys = claims > 0 ? await typing(app) : []
    const longestFrameMs = claims > 0 ? await scrolling(app.page) : 0
    return {
      ...{ startMs, longestFrameMs },
      keyMs: p95(keys.map(({ main, page }) => main + page)),
      mainKeyMs: p95(keys.map(({ main }) => main)),
      memoryMib: await memoryMib(app.electron),
    }
  } finally {
    await app.quit()
  }
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0
}

/** What each key costs until its rows are drawn, in milliseconds of processor time. */
async function typing({ page, electron }: RunningApp): Promise<{ main: number; page: number }[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taskMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
  }
  const mainMs = () =>
    electron.evaluate(() => {
      // Of the one thread: the process has others, which bring the page to the screen.
      const [ns = '0'] = process
        .getBuiltinModule('fs')
        .readFileSync('/proc/self/schedstat', 'utf8')
        .split(' ')
      return Number(ns) / 1e6
    })
  const clocks = async () => ({ main: await mainMs(), page: await taskMs() })
  // What asking costs is no work of a key's.
  const [idleFrom, idleTo] = [await mainMs(), await mainMs()]
  let drawn = clocks()
  session.on('Runtime.bindingCalled', () => {
    drawn = clocks()
  })
  const watch = await tellWhenDrawn(page, session)
  const box = page.getByRole('searchbox', { name: 'Search claims' })
  const costs: { main: number; page: number }[] = []
  for (const word of typed) {
    await box.fill('')
    await page.waitForTimeout(1_000)
    for (const letter of word) {
      const before = await clocks()
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      // Longer than the window waits for the next letter, and than rows take.
      await page.waitForTimeout(600)
      const after = await drawn
      costs.push({
        page: after.page - before.page,
        main: Math.max(0, after.main - before.main - (idleTo - idleFrom)),
      })
    }
  }
  await watch.evaluate(observer => observer.disconnect())
  await box.fill('')
  await page.waitForTimeout(restedMs)
  await drawn
  await session.detach()
  return costs
}

/** Calls the session's binding `drawn` after each frame that shows another word in the search box, or another row. */
async function tellWhenDrawn(page: Page, session: CDPSession): Promise<JSHandle<MutationObserver>> {
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'drawn' })
  return page.evaluateHandle(() => {
    const tell = () =>
      requestAnimationFrame(() => setTimeout(() => Reflect.apply(Reflect.get(window, 'drawn'), window, [''])))
    const observer = new MutationObserver(tell)
    const [grid, box] = ['[role=grid]', '[type=search]'].map(found => document.querySelector(found))
    box?.addEventListener('input', tell)
    if (grid)
      observer.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true })
    return observer
  })
}

/** Ten rows a frame for two hundred frames. */
function scrolling(page: Page): Promise<number> {
  return page.getByRole('grid', { name: 'Claims' }).evaluate(async grid => {
    const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
    let [last, longest] = [await frame(), 0]
    for (let count = 0; count < 200; count += 1) {
      grid.scrollBy(0, 480)
      const now = await frame()
      longest = Math.max(longest, now - last)
      last = now
    }
    return longest
  })
}

function memoryMib(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(
    ({ app }) => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1_024,
  )
}

import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { _electron, expect, type Page } from '@playwright/test'

/** A browser beside the app, with a profile of its own; it shows the page that the app asked the system to open last. */
export async function openInChromium(
  folder: string,
  linksFile: string,
): Promise<{ page: Page; close(): Promise<void> }> {
  await expect.poll(() => readFile(linksFile, 'utf8').catch(() => '')).not.toBe('')
  const address = (await readFile(linksFile, 'utf8')).trim().split('\n').at(-1) ?? ''
  const executablePath = process.env.CLAIMDESK_ELECTRON ?? ''
  const browser = await _electron.launch({
    executablePath,
    args: [resolve(import.meta.dirname, 'browser'), `--user-data-dir=${join(folder, 'browser')}`],
    env: {
      ...Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ''])),
      CLAIMDESK_OPEN: address,
    },
  })
  return { page: await browser.firstWindow(), close: () => browser.close() }
}

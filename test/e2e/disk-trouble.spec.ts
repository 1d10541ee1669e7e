import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

/** Whether the system let us do it: root, and a file system that knows it. */
function isPermitted(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Takes all the room that is left, as another program does. */
async function fill(folder: string): Promise<string> {
  const file = join(folder, 'another-program.bin')
  const piece = Buffer.alloc(64 * 1024)
  for (;;) {
    try {
      await writeFile(file, piece, { flag: 'a' })
    } catch {
      return file
    }
  }
}

async function aDraft(page: Page) {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.field('Customer name').fill('Typed before')
  await wizard.saved()
  return wizard
}

const bannerOf = (page: Page) => page.getByRole('region', { name: 'Trouble with the disk' })
const typed = 'Typed while nothing can be saved '.repeat(6).trim()

/** The trouble is over: what was typed is saved by itself, on the disk and not only on the screen. */
async function expectSaved(app: RunningApp, launch: () => Promise<RunningApp>): Promise<void> {
  await expect(bannerOf(app.page)).toBeHidden({ timeout: 20_000 })
  await wizardPage(app.page).saved()
  await app.kill()
  const { page } = await launch()
  await expect(page.getByRole('row', { name: new RegExp(`^${typed}`) })).toBeVisible()
}

test('the disk fills up while one types: it is said, kept on the screen, and saved by itself when there is room', async ({
  dataFolder,
  launch,
}, info) => {
  await mkdir(dataFolder, { recursive: true })
  const isMounted = isPermitted('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', dataFolder])
  info.skip(!isMounted, 'No file system can be mounted here: root is needed.')
  try {
    const app = await launch()
    const wizard = await aDraft(app.page)
    const other = await fill(dataFolder)
    await wizard.field('Customer name').fill(typed)
    await expect(bannerOf(app.page)).toContainText('The disk is full')
    await expect(wizard.field('Customer name')).toHaveValue(typed)
    // As the timer does, which looks once a minute.
    const backUp = () => app.page.evaluate('window.claimdesk.backups.make({})')
    const failing = app.page.getByRole('region', { name: 'Trouble with backups' })
    await backUp()
    await expect(failing).toContainText('No backup could be made: the disk is full.')
    expect(await violations(app.page)).toEqual([])
    await rm(other)
    await backUp()
    await expect(failing).toBeHidden()
    await expectSaved(app, launch)
  } finally {
    execFileSync('umount', ['--lazy', dataFolder])
  }
})

test('the data folder is moved away and put back while one types: its place stays free, and nothing is missing', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const wizard = await aDraft(app.page)
  await rename(dataFolder, `${dataFolder} elsewhere`)
  await wizard.field('Customer name').fill(typed)
  await expect(bannerOf(app.page)).toContainText('The data folder is gone')
  await expect(app.page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible()
  await expect(wizard.field('Customer name')).toHaveValue(typed)
  await app.page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(app.page)).toEqual([])
  expect(existsSync(dataFolder)).toBe(false)
  await rename(`${dataFolder} elsewhere`, dataFolder)
  await expectSaved(app, launch)
})

test('the disk becomes read-only while one types: it is said, and work goes on when it may be written to', async ({
  dataFolder,
  launch,
}, info) => {
  const app = await launch()
  const wizard = await aDraft(app.page)
  const files = ['', 'claims.db', 'claims.db-wal'].map(name => join(dataFolder, name))
  // A mount cannot be made read-only while a program writes to it; this is refused for files that are open, too.
  info.skip(!isPermitted('chattr', ['+i', ...files]), 'No file can be made immutable here: root is needed.')
  try {
    await wizard.field('Customer name').fill(typed)
    await expect(bannerOf(app.page)).toContainText('The disk refuses to save')
    await expect(wizard.field('Customer name')).toHaveValue(typed)
  } finally {
    execFileSync('chattr', ['-i', ...files])
  }
  await expectSaved(app, launch)
})

test('a data folder that may not be written to is said at the start, too', async ({
  dataFolder,
  launch,
}, info) => {
  await (await launch()).quit()
  const isReadOnly =
    isPermitted('mount', ['--bind', dataFolder, dataFolder]) &&
    isPermitted('mount', ['-o', 'remount,bind,ro', dataFolder])
  info.skip(!isReadOnly, 'No file system can be mounted here: root is needed.')
  try {
    const { page } = await launch()
    await expect(page.getByRole('heading', { name: 'The data folder cannot be used' })).toBeVisible()
  } finally {
    execFileSync('umount', ['--lazy', dataFolder])
  }
})

test('data in the folder of a cloud is warned of until one has understood', async ({ folder, launch }) => {
  const dataFolder = join(folder, 'Dropbox', 'Claimdesk')
  const app = await launch({ dataFolder })
  const banner = app.page.getByRole('region', { name: 'Place of the data folder' })
  await expect(banner).toContainText('Your data lies in a folder of Dropbox.')
  await banner.getByRole('button', { name: 'Why to move it, and how' }).click()
  await expect(banner).toContainText(dataFolder)
  expect(await violations(app.page)).toEqual([])
  await banner.getByRole('button', { name: 'Do not warn again' }).click()
  await expect(banner).toBeHidden()
  await app.quit()
  const { page } = await launch({ dataFolder })
  await expect(page.getByRole('button', { name: 'New claim' }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Place of the data folder' })).toBeHidden()
})

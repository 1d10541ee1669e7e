import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

/** A small file system of the test's own at the folder; false where the system permits none. */
function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' })
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

test('the disk fills up while one types: it is said, kept on the screen, and saved by itself when there is room', async ({
  dataFolder,
  launch,
}, info) => {
  await mkdir(dataFolder, { recursive: true })
  info.skip(!mountSmall(dataFolder), 'No file system can be mounted here: root is needed.')
  try {
    const first = await launch()
    const { page } = first
    await page.getByRole('button', { name: 'New claim' }).first().click()
    const wizard = wizardPage(page)
    await wizard.field('Customer name').fill('Typed before')
    await wizard.saved()
    const other = await fill(dataFolder)
    const typed = 'Typed on a full disk '.repeat(8).trim()
    await wizard.field('Customer name').fill(typed)
    const banner = page.getByRole('region', { name: 'Trouble with the disk' })
    await expect(banner).toContainText('The disk is full')
    await expect(wizard.field('Customer name')).toHaveValue(typed)
    expect(await violations(page)).toEqual([])

    await rm(other)
    await expect(banner).toBeHidden({ timeout: 20_000 })
    await wizard.saved()
    // As it is on the disk, not as it is on the screen.
    await first.kill()
    const again = (await launch()).page
    await expect(again.getByRole('row', { name: new RegExp(`^${typed}`) })).toBeVisible()
  } finally {
    execFileSync('umount', ['--lazy', dataFolder])
  }
})

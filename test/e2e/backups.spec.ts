import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

async function claimFor(page: Page, customer: string): Promise<void> {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  await wizardPage(page).field('Customer name').fill(customer)
  await wizardPage(page).saved()
}

const open = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
const row = (page: Page, customer: RegExp) => page.getByRole('row', { name: customer })

test('claims that were damaged are brought back by a backup, and restoring one is undone', async ({
  dataFolder,
  launch,
}) => {
  // Three restarts of all parts on a busy machine.
  test.slow()
  const first = await launch()
  await claimFor(first.page, 'Contoso in the backup')
  await open(first.page, 'Settings')
  await first.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(first.page.getByRole('table', { name: 'Backups to choose from' })).toContainText(
    '1 claim: Draft 1',
  )
  expect(await violations(first.page)).toEqual([])
  await first.quit()
  await damageLargeFile(join(dataFolder, 'claims.db'))

  const { page } = await launch()
  // Too large to be read before the window shows, it is given up while it does.
  await expect(page.getByRole('link', { name: 'Claims', exact: true })).toBeVisible()
  await test.step('the backup brings back what it can, names the rest, and sets the damaged file aside', async () => {
    const section = page.getByRole('region', { name: 'Bring the data back' })
    await expect(section).toBeVisible({ timeout: 30_000 })
    await expect(section.getByRole('radio', { name: /^The backup of .*1 claim: Draft 1/ })).toBeChecked()
    expect(await violations(page)).toEqual([])
    await section.getByRole('button', { name: 'Bring back' }).click()
    await expect(page.getByRole('heading', { name: 'The data is back' })).toBeVisible()
    await expect(page.getByRole('list', { name: /^As they were in the backup/ })).toContainText(
      'Contoso in the backup',
    )
    await expect(page.getByText(join(dataFolder, 'damaged'))).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Continue' }).click()
    await open(page, 'Claims')
    await expect(row(page, /^Contoso in the backup/)).toBeVisible()
  })

  await test.step('a backup is restored, and the restoring undone', async () => {
    await claimFor(page, 'After the backup')
    await open(page, 'Settings')
    const section = page.getByRole('region', { name: 'Backups' })
    await section
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
    await expect(dialog).toContainText('1 claim: Draft 1')
    await dialog.getByRole('button', { name: 'Restore' }).click()
    const undo = section.getByRole('button', { name: 'Undo restore' })
    await expect(undo).toBeVisible()
    await open(page, 'Claims')
    await expect(row(page, /^Contoso in the backup/)).toBeVisible()
    await expect(row(page, /^After the backup/)).toBeHidden()

    await open(page, 'Settings')
    await undo.click()
    await expect(dialog).toBeHidden()
    await open(page, 'Claims')
    await expect(row(page, /^After the backup/)).toBeVisible()
  })
})

/** Makes the file larger than what is checked before it is opened, and one of its claims no JSON. */
async function damageLargeFile(file: string): Promise<void> {
  const db = new Database(file)
  db.prepare(`INSERT INTO setting (name, value) VALUES ('test', ?)`).run(JSON.stringify('x'.repeat(17 << 20)))
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const bytes = await readFile(file)
  bytes.write('?', bytes.indexOf('{"claimName"'))
  await writeFile(file, bytes)
}

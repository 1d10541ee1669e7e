import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

test('a database from a newer version is refused, named and left as it is', async ({
  dataFolder,
  launch,
}) => {
  await mkdir(dataFolder, { recursive: true })
  const file = join(dataFolder, 'claims.db')
  const db = new Database(file)
  db.pragma('user_version = 9999')
  db.close()
  const before = await readFile(file)

  const { page } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/newer/i)
  await expect(page.getByText(dataFolder, { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Quit' })).toBeVisible()
  expect(await readFile(file)).toEqual(before)
})

test('a file that is no database is named and kept', async ({ dataFolder, launch }) => {
  await mkdir(dataFolder, { recursive: true })
  const file = join(dataFolder, 'claims.db')
  await writeFile(file, 'These are not the claims. '.repeat(400))
  const before = await readFile(file)

  const { page } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/damaged/i)
  expect(await readFile(file)).toEqual(before)
})

test('where one profile cannot be opened, another can', async ({ dataFolder, launch }) => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  await mkdir(join(dataFolder, 'profiles', id), { recursive: true })
  await writeFile(join(dataFolder, 'claims.db'), 'These are not the claims. '.repeat(400))
  const profiles = [
    { id: 'default', name: 'Milano', colour: 'none' },
    { id, name: 'Torino', colour: 'red' },
  ]
  await writeFile(join(dataFolder, 'profiles.json'), JSON.stringify({ current: 'default', profiles }))

  const first = await launch()
  await expect(first.page.getByRole('heading', { level: 1 })).toContainText(/damaged/i)
  expect(await violations(first.page)).toEqual([])
  await first.page.getByRole('button', { name: 'Switch to Torino' }).click()
  await expect(first.page.getByText('Profile: Torino')).toBeVisible()
  await expect(
    first.page.getByRole('grid', { name: 'Claims' }).or(first.page.getByText('No claims yet')),
  ).toBeVisible()
  await first.quit()

  await rm(join(dataFolder, 'profiles', id), { recursive: true })
  const { page } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The folder of this profile is gone')
  await expect(page.getByText(join(dataFolder, 'profiles', id))).toBeVisible()
  await page.getByRole('button', { name: 'Switch to Milano' }).click()
  await expect(page.getByText('The stored data is damaged').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The folder of this profile is gone')
})

test('a data folder that cannot hold the database is named', async ({ dataFolder, launch }) => {
  await mkdir(join(dataFolder, 'claims.db'), { recursive: true })
  const { page } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(dataFolder, { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('of damaged claims a backup brings back what it can, names the rest, and sets the damaged file aside', async ({
  dataFolder,
  launch,
}) => {
  const { page, quit } = await launch()
  await page.getByRole('button', { name: 'New claim' }).first().click()
  await wizardPage(page).field('Customer name').fill('Contoso in the backup')
  await wizardPage(page).saved()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('table', { name: 'Backups to choose from' })).toBeVisible()
  await quit()
  await damageLargeFile(join(dataFolder, 'claims.db'))

  const damaged = (await launch()).page
  // Too large to be read before the window shows, it is given up while it does.
  await expect(damaged.getByRole('link', { name: 'Claims', exact: true })).toBeVisible()
  const section = damaged.getByRole('region', { name: 'Bring the data back' })
  await expect(section).toBeVisible({ timeout: 30_000 })
  await expect(section.getByRole('radio', { name: /^The backup of .*1 claim: Draft 1/ })).toBeChecked()
  expect(await violations(damaged)).toEqual([])
  await section.getByRole('button', { name: 'Bring back' }).click()
  await expect(damaged.getByRole('heading', { name: 'The data is back' })).toBeVisible()
  await expect(damaged.getByRole('list', { name: /^As they were in the backup/ })).toContainText(
    'Contoso in the backup',
  )
  await expect(damaged.getByText(join(dataFolder, 'damaged'))).toBeVisible()
  expect(await violations(damaged)).toEqual([])
  await damaged.getByRole('button', { name: 'Continue' }).click()
  await damaged.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(damaged.getByRole('row', { name: /^Contoso in the backup/ })).toBeVisible()
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

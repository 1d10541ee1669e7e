import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { test } from '../support/e2e-test.ts'
import { violations } from './pages/accessibility.ts'

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

test('a file that is no database is named and kept, and another profile can be opened', async ({
  dataFolder,
  launch,
}) => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  await mkdir(join(dataFolder, 'profiles', id), { recursive: true })
  const file = join(dataFolder, 'claims.db')
  await writeFile(file, 'These are not the claims. '.repeat(400))
  const before = await readFile(file)
  const profiles = [
    { id: 'default', name: 'Milano', colour: 'none' },
    { id, name: 'Torino', colour: 'red' },
  ]
  await writeFile(join(dataFolder, 'profiles.json'), JSON.stringify({ current: 'default', profiles }))

  const first = await launch()
  await expect(first.page.getByRole('heading', { level: 1 })).toContainText(/damaged/i)
  expect(await readFile(file)).toEqual(before)
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

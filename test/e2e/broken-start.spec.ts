import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { test } from '../support/e2e-test.ts'

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

test('a data folder that cannot hold the database is named', async ({ dataFolder, launch }) => {
  await mkdir(join(dataFolder, 'claims.db'), { recursive: true })
  const { page } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(dataFolder, { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

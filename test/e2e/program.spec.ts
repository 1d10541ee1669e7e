import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

test('a second start shows the window that is there and ends', async ({ dataFolder, launch }) => {
  const { page, electron } = await launch()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = spawn(process.env.CLAIMDESK_ELECTRON ?? '', [
    '--no-sandbox',
    process.cwd(),
    `--user-data-dir=${dataFolder}`,
  ])
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect
    .poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
})

test('the menu starts a claim and leads to every page', async ({ launch }) => {
  const { page, electron } = await launch({ language: 'it' })
  await expect(page.getByRole('heading', { level: 1, name: 'Attestazioni' })).toBeVisible()
  const choose = (label: string) =>
    electron.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      items?.find(item => item.label === wanted)?.click()
    }, label)
  await choose('Impostazioni')
  await expect(page.getByRole('heading', { level: 1, name: 'Impostazioni' })).toBeVisible()
  await choose('Nuova attestazione')
  await expect(page.getByLabel('Nome del cliente', { exact: true })).toBeVisible()
  await choose('Argomenti della guida')
  await expect(page.getByRole('heading', { level: 1, name: 'Guida' })).toBeVisible()
})

test('the language changes at once, and stays, as do whose holidays count and the window’s size', async ({
  launch,
}) => {
  const first = await launch()
  await first.page.getByRole('link', { name: 'Settings' }).click()
  await first.page.getByRole('combobox', { name: 'Holidays of' }).selectOption('Germany')
  await first.page.getByRole('combobox', { name: 'Region' }).selectOption('Bayern')
  await first.page.getByRole('radio', { name: 'Italiano' }).check()
  await expect(first.page.getByRole('heading', { level: 1, name: 'Impostazioni' })).toBeVisible()
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'it')
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 650 })
  })
  await first.quit()
  const { page, electron } = await launch()
  const bounds = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 1000, height: 650 })
  await expect(page.getByRole('navigation', { name: 'Principale' })).toBeVisible()
  await page.getByRole('link', { name: 'Impostazioni' }).click()
  await expect(page.getByRole('combobox', { name: 'Festività di' })).toHaveValue('DE')
  await expect(page.getByRole('combobox', { name: 'Regione' })).toHaveValue('BY')
})

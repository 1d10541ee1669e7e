import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

test('the page has no Node, runs no inline script and goes nowhere', async ({ launch }) => {
  const { page, electron } = await launch()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  const found = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.body.append(script)
    const connected = await fetch('https://example.com/').then(
      () => true,
      () => false,
    )
    return {
      hasNode: 'process' in window || 'require' in window,
      ranInline: 'ranInline' in window,
      opened: window.open('https://example.com/') !== null,
      connected,
    }
  })
  expect(found).toEqual({ hasNode: false, ranInline: false, opened: false, connected: false })

  const after = await electron.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] ?? {}
    const refused = new Promise(resolve => webContents?.once('will-navigate', resolve))
    await webContents?.executeJavaScript("location.href = 'https://example.com/'; null")
    await refused
    const navigation = await webContents?.executeJavaScript('document.querySelector("nav")?.ariaLabel')
    return { url: webContents?.getURL(), navigation, windows: BrowserWindow.getAllWindows().length }
  })
  expect(after).toEqual({ url: expect.stringMatching(/^app:/), navigation: 'Main', windows: 1 })
})

test('a call that the contract does not know the form of gets an answer with a code', async ({ launch }) => {
  const { page } = await launch()
  const answer = await page.evaluate(() => Reflect.get(window, 'claimdesk').claims.get({ id: 'no claim' }))
  expect(answer).toMatchObject({ ok: false, problem: { code: 'input-invalid' } })
})

test('the window comes back at its size and place', async ({ launch }) => {
  const first = await launch()
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 650 })
  })
  await first.quit()
  const { electron } = await launch()
  const bounds = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 1000, height: 650 })
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

test('what an administrator set counts, is shown as managed, and cannot be changed', async ({
  folder,
  launch,
  service,
}) => {
  const file = join(folder, 'managed.json')
  await writeFile(file, JSON.stringify({ serviceUrl: service.url, limits: { maxFiles: 5 }, colour: 'red' }))
  const { page } = await launch({ serviceUrl: null, env: { CLAIMDESK_MANAGED_FILE: file } })
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(
    page.getByText(/An administrator set these .*: Service address and Limits of documents\./),
  ).toBeVisible()
  await expect(page.getByText(`Claimdesk cannot take this from ${file}: colour.`)).toBeVisible()
  await expect(page.getByLabel('Service address')).toHaveValue(service.url)
  await expect(page.getByLabel('Service address')).not.toBeEditable()
  await expect(page.getByRole('button', { name: 'Save address' })).toHaveCount(0)
  const refused = await page.evaluate(() =>
    Reflect.get(window, 'claimdesk').settings.change({ serviceUrl: null }),
  )
  expect(refused).toMatchObject({ ok: false, problem: { code: 'setting-managed' } })
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByRole('status', { name: 'Sync status' })).toContainText('Last synced')
})

import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

const troubles = [
  {
    name: 'a web page instead of data',
    fault: { status: 200, body: '<html>Welcome to the hotel</html>', contentType: 'text/html' },
    says: 'This network asks you to sign in',
  },
  { name: '401', fault: { status: 401 }, says: 'You need to sign in' },
  { name: '500', fault: { status: 500 }, says: 'The service has a fault' },
] as const

test('whatever the service answers is said so, and work goes on', async ({ launch, service }) => {
  const { page } = await launch()
  const status = page.getByRole('status', { name: 'Sync status' })
  await page.getByRole('button', { name: 'New claim' }).first().click()
  for (const { name, fault, says } of troubles) {
    await test.step(name, async () => {
      await service.fault({ ...fault, path: '/v1', times: 1_000 })
      await page.getByRole('button', { name: 'Sync now' }).click()
      await expect(status).toContainText(says)
      await page.getByLabel('Customer name', { exact: true }).fill(`At work despite ${name}`)
      await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
      await service.clearFaults()
    })
  }
  await test.step('nothing at all', async () => {
    await service.stop()
    await page.getByRole('button', { name: 'Sync now' }).click()
    await expect(status).toContainText(/cannot be reached/i)
  })
})

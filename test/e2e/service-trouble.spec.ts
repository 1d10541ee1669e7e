import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

const troubles = [
  {
    name: 'a web page instead of data',
    fault: { status: 200, body: '<html>Welcome to the hotel</html>', contentType: 'text/html' },
    says: /sign in|network/i,
  },
  { name: '401', fault: { status: 401 }, says: /sign/i },
  { name: '500', fault: { status: 500 }, says: /service/i },
] as const

for (const { name, fault, says } of troubles) {
  test(`a service that answers ${name} is said so, and work goes on`, async ({ launch, service }) => {
    await service.fault({ ...fault, path: '/v1', times: 1_000 })
    const { page } = await launch()
    await page.getByRole('button', { name: 'Sync now' }).click()
    await expect(page.getByRole('status', { name: 'Sync status' })).toContainText(says)
    await page.getByRole('button', { name: 'New claim' }).first().click()
    await page.getByLabel('Customer name', { exact: true }).fill('Still at work')
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  })
}

test('a service that answers nothing is said so, and the next try with it', async ({ launch, service }) => {
  await service.stop()
  const { page } = await launch()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByRole('status', { name: 'Sync status' })).toContainText(/cannot be reached/i)
})

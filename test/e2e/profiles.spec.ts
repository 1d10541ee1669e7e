import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { startService } from '../support/service.ts'
import { violations } from './pages/accessibility.ts'
import { wizardPage } from './pages/wizard-page.ts'

/** The profiles in the menu, the one marked that is open, and what a click on one does. */
const profileMenu = (electron: ElectronApplication, click?: string) =>
  electron.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    const profiles = items?.find(({ label }) => label === 'Switch profile')?.submenu?.items ?? []
    profiles.find(({ label }) => label === wanted)?.click()
    return profiles.filter(({ type }) => type === 'radio').map(({ label, checked }) => [label, checked])
  }, click)

test('two profiles keep claims, partner numbers and service apart, and say which one is open', async ({
  dataFolder,
  launch,
  service,
}) => {
  const second = await startService()
  try {
    const { page, electron, quit } = await launch({ serviceUrl: null })
    const settings = page.getByRole('link', { name: 'Settings' })
    await settings.click()
    await page.getByLabel('Service address').fill(service.url)
    await page.getByRole('button', { name: 'Save address' }).click()
    await page.getByRole('button', { name: 'New claim' }).first().click()
    await wizardPage(page).field('Customer name').fill('Only in the first')
    await settings.click()

    const profiles = page.getByRole('region', { name: 'Profiles' })
    await profiles.getByRole('button', { name: 'Add profile' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add profile' })
    await dialog.getByLabel('Profile name').fill('Torino')
    await dialog.getByRole('radio', { name: 'Red' }).check()
    await dialog.getByLabel('MPN IDs it is for').fill('Torino')
    await dialog.getByLabel('Address of its service').fill(second.url)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByText('An MPN ID is made of digits alone')).toBeVisible()
    await dialog.getByLabel('MPN IDs it is for').fill('9999999, 4391507')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(profiles.getByText('MPN 9999999 and 4391507')).toBeVisible()
    await profileMenu(electron, 'Torino')

    await expect(page.getByText('Profile: Torino')).toBeVisible()
    await expect(page).toHaveTitle('Torino – Claimdesk')
    expect(await profileMenu(electron)).toEqual([
      ['First profile', false],
      ['Torino', true],
    ])
    await expect(page.getByRole('banner')).toHaveCSS('border-top-color', 'rgb(209, 52, 56)')
    await page.getByRole('link', { name: 'Claims' }).click()
    await expect(page.getByText('Only in the first')).toBeHidden()
    await expect.poll(async () => (await second.state()).requests.length).toBeGreaterThan(0)
    await settings.click()
    await expect(page.getByText(join(dataFolder, 'profiles')).first()).toBeVisible()
    await expect(page.getByLabel('Service address')).toHaveValue(second.url)
    expect(await violations(page)).toEqual([])
    await quit()

    const again = await launch({ serviceUrl: null })
    await expect(again.page.getByText('Profile: Torino')).toBeVisible()
    await again.page.keyboard.press('Control+k')
    await again.page.keyboard.type('first profile')
    await expect(again.page.getByRole('option').first()).toContainText('Switch to First profile')
    await again.page.keyboard.press('Enter')
    await expect(again.page).toHaveTitle('First profile – Claimdesk')
    await again.page.getByRole('link', { name: 'Claims' }).click()
    await again.page.getByRole('row', { name: /^Only in the first/ }).dblclick()
    const wizard = wizardPage(again.page)
    await wizard.open('Partner ID')
    const number = again.page.getByRole('combobox', { name: 'Partner ID (MPN)' })
    await number.fill('9999999')
    await again.page.keyboard.press('Tab')
    await expect(again.page.getByText('MPN ID 9999999 belongs to profile Torino').first()).toBeVisible()
    await profileMenu(again.electron, 'Manage profiles…')
    await expect(again.page.getByRole('button', { name: 'Remove Torino' })).toBeInViewport()
    await again.page.getByRole('button', { name: 'Remove Torino' }).click()
    await expect(again.page.getByText('Its folder stays').first()).toBeVisible()
    await again.page.getByRole('link', { name: 'Claims' }).click()
    await expect(again.page.getByRole('row', { name: /^Only in the first/ })).toBeVisible()
  } finally {
    await second.remove()
  }
})

import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

/** Tab until `target` has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Ticks a box, and sees that it is: a key that is lost is told here, and not where the claim is found wanting. */
async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

/** Chooses one of a radio group by the arrows. */
async function choose(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio')
  const wanted = page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option, exact: true })
  const isInGroup = () => radios.evaluateAll(all => all.some(radio => radio === document.activeElement))
  for (let presses = 0; presses < 80 && !(await isInGroup()); presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses++)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

async function next(page: Page, heading: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Next', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
}

test('a claim is written, made ready and submitted with the keyboard alone', async ({ folder, launch }) => {
  test.setTimeout(120_000)
  const files = await sampleFiles(join(folder, 'files'))
  const { page } = await launch({ pickFiles: files.pdf })
  const wizard = wizardPage(page)
  await tabTo(page, page.getByRole('button', { name: 'New claim' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Customer', exact: true })).toBeVisible()
  await type(page, wizard.field('Claim name'), 'By keyboard')
  await type(page, wizard.field('Customer name'), contoso.name)
  await type(page, wizard.field('Tenant ID'), contoso.tenantId)
  await type(page, wizard.field('Customer domain'), contoso.domain)

  await next(page, 'Solution and activity')
  await choose(page, 'Solution area', 'Business Applications')
  await tick(page, page.getByRole('checkbox', { name: 'Usage', exact: true }))
  await choose(page, 'Purchase channel', 'Web-Direct')

  await next(page, 'Products')
  await type(page, page.getByRole('combobox', { name: 'Product', exact: true }), 'Dynamics 365 Sales')
  await type(page, wizard.field('Subscription ID'), contoso.salesSubscription)

  await next(page, 'Partner ID')
  await type(page, page.getByRole('combobox', { name: 'Partner ID (MPN)' }), '1234566')

  await next(page, 'Contacts')
  for (const group of ['Customer contact', 'Technical contact', 'Partner contact']) {
    await type(page, wizard.contact(group).getByLabel('Name'), 'Anna Rossi')
    await type(page, wizard.contact(group).getByLabel('Title'), 'Administrator')
    await type(page, wizard.contact(group).getByLabel('E-mail'), 'anna@contoso.com')
  }

  await next(page, 'Proof of execution')
  await tabTo(page, wizard.button('Add documents'))
  await page.keyboard.press('Enter')
  await expect(wizard.documents).toHaveCount(1)
  const today = new Date()
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  await tabTo(page, wizard.documents.getByLabel('Acknowledgement date'))
  const [month, day] = [twoDigits(today.getMonth() + 1), twoDigits(today.getDate())]
  await page.keyboard.type(`${month}${day}${today.getFullYear()}`)
  const date = wizard.documents.getByLabel('Acknowledgement date')
  await expect(date).toHaveValue(`${today.getFullYear()}-${month}-${day}`)
  await tick(page, wizard.documents.getByRole('checkbox', { name: 'Dynamics 365 Sales' }))

  await next(page, 'Review')
  await tabTo(page, wizard.button('Mark as ready'))
  await page.keyboard.press('Enter')
  await tabTo(page, wizard.button('Submit'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Submit claim?' })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('button', { name: 'Submit' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Status', exact: true })).toContainText(
    /Waiting to send|Sending|Submitted/,
  )
})

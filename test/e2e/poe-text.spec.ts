import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { aPdf } from '../support/sample-files.ts'
import { shareProgram } from '../support/shared-program.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

const shared = shareProgram()

const partner = 'Claimdesk Demo Partner'
const otherTenant = 'f00df00d-1111-4222-8333-f00df00df00d'

/** A PoE form that names these, as the template does. */
function form(named: { domain: string; tenantId: string }): Buffer {
  return aPdf(
    'Proof of execution',
    `Partner company: ${partner}`,
    `Customer company: ${contoso.name}`,
    `Customer domain: ${named.domain}`,
    `Customer tenant ID: ${named.tenantId}`,
  )
}

/** A claim that is right but for what its only document may say. */
async function claimWith(page: Page, file: string): Promise<ReturnType<typeof wizardPage>> {
  await page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(page)
  await wizard.fillAll()
  await wizard.open('Proof of execution')
  await wizard.dropFiles([file])
  await expect(wizard.documents).toHaveCount(1)
  await wizard.describeDocument('form.pdf', new Date().toISOString().slice(0, 10))
  await wizard.saved()
  await wizard.open('Review')
  return wizard
}

test('a PoE form that names another tenant is told before a reviewer tells it', async ({ folder }) => {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'form.pdf')
  await writeFile(file, form({ domain: 'fabrikam.onmicrosoft.com', tenantId: otherTenant }))
  const { page } = shared.app
  const wizard = await claimWith(page, file)
  const told = wizard.problems
    .getByRole('listitem')
    .filter({ hasText: 'The PoE may lack details of the claim' })
  await expect(told).toContainText('“form.pdf”: Customer domain and Tenant ID.')
  await expect(told).toContainText('Warning')
  await expect(wizard.button('Mark as ready')).toBeEnabled()

  // The claim was wrong, not the document: the problem goes with its reason.
  await wizard.open('Customer')
  await wizard.field('Tenant ID').fill(otherTenant)
  await wizard.field('Customer domain').fill('fabrikam')
  await wizard.saved()
  await wizard.open('Review')
  await expect(told).toHaveCount(0)
})

test('a PoE form that names all that the claim names gives no warning', async ({ folder }) => {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'form.pdf')
  await writeFile(file, form({ domain: 'contoso', tenantId: `{${contoso.tenantId.toUpperCase()}}` }))
  const { page } = shared.app
  const wizard = await claimWith(page, file)
  const told = wizard.problems
    .getByRole('listitem')
    .filter({ hasText: 'The PoE may lack details of the claim' })
  await expect(wizard.button('Mark as ready')).toBeEnabled()
  await expect(told).toHaveCount(0)

  // That the document is read by now shows by what is said of another name.
  for (const [name, times] of [
    ['Fabrikam Srl', 1],
    [contoso.name, 0],
  ] as const) {
    await wizard.open('Customer')
    await wizard.field('Customer name').fill(name)
    await wizard.saved()
    await wizard.open('Review')
    await expect(told).toHaveCount(times)
  }
})

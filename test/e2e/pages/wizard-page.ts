import { expect, type Locator, type Page } from '@playwright/test'

export type StepName =
  | 'Customer'
  | 'Solution and activity'
  | 'Products'
  | 'Partner ID'
  | 'Contacts'
  | 'Proof of execution'
  | 'Review'

export const contoso = {
  name: 'Contoso Ltd',
  domain: 'contoso.onmicrosoft.com',
  tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001',
  salesSubscription: 'a0000000-0000-4000-8000-000000000001',
}

/** The claim wizard as a user meets it: by its accessible names. */
export function wizardPage(page: Page) {
  const steps = page.getByRole('navigation', { name: 'Claim steps' })
  const field = (name: string) => page.getByLabel(name, { exact: true })
  const contact = (group: string): Locator => page.getByRole('group', { name: group })

  async function open(step: StepName): Promise<void> {
    await steps.getByText(step, { exact: true }).click()
    await expect(page.getByRole('heading', { name: step, exact: true })).toBeVisible()
  }

  async function saved(): Promise<void> {
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  }

  async function fillContact(group: string, name: string, title?: string): Promise<void> {
    await contact(group).getByLabel('Name').fill(name)
    if (title) await contact(group).getByLabel('Title').fill(title)
    await contact(group)
      .getByLabel('E-mail')
      .fill(`${name.split(' ')[0]?.toLowerCase()}@contoso.com`)
  }

  /** Everything that a claim for Dynamics 365 Sales needs, but its documents. */
  async function fillAll({ claimName = 'Sales roll-out' } = {}): Promise<void> {
    await open('Customer')
    await field('Claim name').fill(claimName)
    await field('Customer name').fill(contoso.name)
    await field('Tenant ID').fill(contoso.tenantId)
    await field('Customer domain').fill(contoso.domain)
    await open('Solution and activity')
    await page.getByRole('radio', { name: 'Business Applications' }).check()
    await page.getByRole('checkbox', { name: 'Usage', exact: true }).check()
    await page.getByRole('radio', { name: 'Volume Licensing' }).check()
    await open('Products')
    await chooseProduct('Dynamics 365 Sales', contoso.salesSubscription)
    await open('Partner ID')
    await page.getByRole('combobox', { name: 'Partner ID (MPN)' }).fill('1234566')
    await page.keyboard.press('Tab')
    await open('Contacts')
    await fillContact('Customer contact', 'Anna Rossi', 'CIO')
    await fillContact('Technical contact', 'Bruno Bianchi', 'Administrator')
    await fillContact('Partner contact', 'Carla Verdi')
  }

  async function chooseProduct(product: string, subscriptionId: string): Promise<void> {
    await page.getByRole('combobox', { name: 'Product', exact: true }).last().fill(product)
    await page.keyboard.press('Tab')
    await page.getByLabel('Subscription ID', { exact: true }).last().fill(subscriptionId)
  }

  const documents = page.getByRole('list', { name: 'Documents' }).getByRole('listitem')

  /** Drops files onto the present step, as a file manager does. */
  async function dropFiles(paths: readonly string[]): Promise<void> {
    const input = await page.evaluateHandle(() => {
      const element = document.createElement('input')
      element.type = 'file'
      element.multiple = true
      document.body.append(element)
      return element
    })
    await input.asElement()?.setInputFiles([...paths])
    await input.evaluate(element => {
      const transfer = new DataTransfer()
      for (const file of element.files ?? []) transfer.items.add(file)
      const target = document.querySelector('main') ?? document.body
      const deepest = target.querySelector('h1, h2') ?? target
      for (const type of ['dragenter', 'dragover', 'drop'])
        deepest.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        )
      element.remove()
    })
  }

  /** Says of the document what a PoE form must say: signed on `date`, covering everything claimed. */
  async function describeDocument(name: string, date: string): Promise<void> {
    const document = documents.filter({ hasText: name })
    await document.getByLabel('Kind').selectOption({ label: 'PoE form' })
    await document.getByLabel('Acknowledgement date').fill(date)
    for (const box of await document.getByRole('group', { name: 'Covers' }).getByRole('checkbox').all())
      await box.check()
  }

  return {
    steps,
    field,
    contact,
    documents,
    problems: page.getByRole('region', { name: 'Problems' }),
    open,
    saved,
    fillAll,
    chooseProduct,
    dropFiles,
    describeDocument,
    button: (name: string) => page.getByRole('button', { name, exact: true }),
  }
}

import { expect, type Locator, type Page } from '@playwright/test'
import { english } from '../../../src/renderer/i18n/resources.ts'
import type { Texts } from '../../../src/renderer/i18n/texts.ts'
import { steps } from '../../../src/shared/domain/steps.ts'
import { aContent } from '../../support/builders.ts'

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

const { confirmedActivities: _, ...wholeContent } = aContent({
  customer: { name: contoso.name, domain: contoso.domain, tenantId: contoso.tenantId },
  contacts: {
    customer: { name: 'Anna Rossi', title: 'CIO', email: 'anna@contoso.com' },
    technical: { name: 'Bruno Bianchi', title: 'Administrator', email: 'bruno@contoso.com' },
    partner: { name: 'Carla Verdi', title: '', email: 'carla@contoso.com' },
  },
})

/** The claim wizard as a user meets it: by its accessible names, in the language of `texts`. */
export function wizardPage(page: Page, texts: Texts<typeof english> = english) {
  const { domain, wizard } = texts
  const navigation = page.getByRole('navigation', { name: wizard.navigation })
  const field = (name: string) => page.getByLabel(name, { exact: true })
  const contact = (group: string): Locator => page.getByRole('group', { name: group })

  async function open(step: StepName): Promise<void> {
    const key = steps.find(known => english.domain.steps[known] === step)
    const name = key === undefined ? step : domain.steps[key]
    await navigation.getByText(name, { exact: true }).click()
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  }

  async function saved(): Promise<void> {
    await expect(
      page.getByRole('status').filter({ hasText: new RegExp(`^${wizard.saveState.saved}`) }),
    ).toBeVisible()
  }

  async function fillContact(group: string, name: string, title?: string): Promise<void> {
    await contact(group).getByLabel(domain.fields.contactName).fill(name)
    if (title) await contact(group).getByLabel(domain.fields.contactTitle).fill(title)
    await contact(group)
      .getByLabel(domain.fields.contactEmail)
      .fill(`${name.split(' ')[0]?.toLowerCase()}@contoso.com`)
  }

  /** As `fillAll`, typed field by field as a person does. */
  async function typeAll({ claimName = 'Sales roll-out' } = {}): Promise<void> {
    await open('Customer')
    await field(domain.fields.claimName).fill(claimName)
    await field(domain.fields.customerName).fill(contoso.name)
    await field(domain.fields.tenantId).fill(contoso.tenantId)
    await field(domain.fields.customerDomain).fill(contoso.domain)
    await open('Solution and activity')
    await page.getByRole('radio', { name: domain.solutionAreas['business-applications'] }).check()
    await page.getByRole('checkbox', { name: domain.activities.usage.name, exact: true }).check()
    await page.getByRole('radio', { name: domain.channels['volume-licensing'] }).check()
    await open('Products')
    await chooseProduct('Dynamics 365 Sales', contoso.salesSubscription)
    await open('Partner ID')
    await page.getByRole('combobox', { name: domain.fields.mpnId }).fill('1234566')
    await page.keyboard.press('Tab')
    await open('Contacts')
    await fillContact(domain.contactRoles.customer, 'Anna Rossi', 'CIO')
    await fillContact(domain.contactRoles.technical, 'Bruno Bianchi', 'Administrator')
    await fillContact(domain.contactRoles.partner, 'Carla Verdi')
  }

  /**
   * Everything that a claim for Dynamics 365 Sales needs, but its documents; the step is then Contacts. Saved by the window's
   * own calls, since typing it takes longer than most of what is tried on such a claim.
   */
  async function fillAll({ claimName = 'Sales roll-out' } = {}): Promise<void> {
    await open('Customer')
    await field(domain.fields.claimName).fill(claimName)
    // Empty, it would be gone as soon as it is left.
    await saved()
    const [, id = ''] = /claims\/([0-9a-f-]+)\/edit/.exec(page.url()) ?? []
    await goTo('/claims')
    await expect(navigation).toBeHidden()
    const answer = await page.evaluate(
      async given => {
        const { claims } = Reflect.get(window, 'claimdesk')
        const { value: claim } = await claims.get({ id: given.id })
        const content = { ...claim.content, ...given.content }
        return claims.save({ id: given.id, revision: claim.revision, content, step: 'contacts' })
      },
      { id, content: { ...wholeContent, claimName } },
    )
    expect(answer).toMatchObject({ ok: true })
    await goTo(`/claims/${id}/edit/contacts`)
    await expect(contact(domain.contactRoles.partner).getByLabel(domain.fields.contactName)).toHaveValue(
      'Carla Verdi',
    )
  }

  const goTo = (path: string) =>
    page.evaluate(hash => {
      location.hash = hash
    }, path)

  async function chooseProduct(product: string, subscriptionId: string): Promise<void> {
    await page.getByRole('combobox', { name: domain.fields.product, exact: true }).last().fill(product)
    await page.keyboard.press('Tab')
    await page.getByLabel(domain.fields.subscriptionId, { exact: true }).last().fill(subscriptionId)
  }

  const documents = page.getByRole('list', { name: domain.fields.documents }).getByRole('listitem')

  /** Drops files onto the present step, or onto what is named, as a file manager does. */
  async function dropFiles(paths: readonly string[], onto = 'main :is(h1, h2)'): Promise<void> {
    const input = await page.evaluateHandle(() => {
      const element = document.createElement('input')
      element.type = 'file'
      element.multiple = true
      document.body.append(element)
      return element
    })
    await input.asElement()?.setInputFiles([...paths])
    await input.evaluate((element, selector) => {
      const transfer = new DataTransfer()
      for (const file of element.files ?? []) transfer.items.add(file)
      const deepest = document.querySelector(selector) ?? document.body
      for (const type of ['dragenter', 'dragover', 'drop'])
        deepest.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        )
      element.remove()
    }, onto)
  }

  /** Says of the document what a PoE form must say: signed on `date`, covering everything claimed. */
  async function describeDocument(name: string, date: string): Promise<void> {
    const document = documents.filter({ hasText: name })
    await document
      .getByLabel(domain.fields.documentKind)
      .selectOption({ label: domain.attachmentKinds['poe-form'] })
    await document.getByLabel(domain.fields.acknowledgementDate).fill(date)
    for (const box of await document
      .getByRole('group', { name: domain.fields.covers })
      .getByRole('checkbox')
      .all())
      await box.check()
  }

  return {
    steps: navigation,
    field,
    contact,
    documents,
    problems: page.getByRole('region', { name: texts.claim.problems.title }),
    open,
    saved,
    fillAll,
    typeAll,
    chooseProduct,
    dropFiles,
    describeDocument,
    button: (name: string) => page.getByRole('button', { name, exact: true }),
  }
}

import { expect, type Locator, type Page } from '@playwright/test'
import { problemHelp } from '../../src/renderer/i18n/problem-help.ts'
import type { ProblemTextKey } from '../../src/renderer/i18n/problem-text.ts'
import { english, italian } from '../../src/renderer/i18n/resources.ts'
import type { Language } from '../../src/shared/ipc/app-procedures.ts'
import { test } from '../support/e2e-test.ts'
import { shareProgram } from '../support/shared-program.ts'
import { contoso, wizardPage } from './pages/wizard-page.ts'

const fabrikamDomain = 'fabrikam.onmicrosoft.com'
const subscription = (number: string) => `a0000000-0000-4000-8000-0000000000${number}`

/** What a user types on the Products step, and what is then said. */
const refused: readonly [product: string, subscription: string, says: ProblemTextKey][] = [
  ['Dynamics 365 Sales', subscription('03'), 'subscription-is-csp'],
  ['Dynamics 365 Sales', subscription('04'), 'subscription-not-dynamics'],
  ['Dynamics 365 Field Service', subscription('05'), 'subscription-not-provisioned'],
  ['Dynamics 365 Finance', subscription('06'), 'subscription-already-claimed-by-other'],
  ['Dynamics 365 Supply Chain Management', subscription('07'), 'subscription-not-active'],
  ['Dynamics 365 Marketing', subscription('08'), 'subscription-already-claimed'],
  ['Dynamics 365 Sales', subscription('99'), 'subscription-id-unknown'],
  ['Dynamics 365 Sales', 'order 4711', 'subscription-id-invalid'],
  ['Dynamics 365 Project Operations', subscription('01'), 'product-not-in-tenant'],
]

/** The wizard in one language, by that language's words. */
function wizardIn(page: Page, language: Language) {
  const words = language === 'en' ? english : italian
  const { fields, steps, solutionAreas } = words.domain
  const problems = page.getByRole('region', { name: words.claim.problems.title })
  const field = (name: keyof typeof fields) => page.getByLabel(fields[name], { exact: true })

  /** The problem said in full: what, why and what next. */
  async function said(key: ProblemTextKey, item = ''): Promise<Locator> {
    const { title, explanation, nextStep } = words.problems[key]
    const whole = (text: string) => text.replaceAll('{{item}}', item)
    const found = problems.getByRole('listitem').filter({ hasText: whole(title) })
    await expect(found).toHaveCount(1)
    await expect(found).toContainText(whole(explanation))
    await expect(found).toContainText(whole(nextStep))
    return found
  }

  return {
    words,
    problems,
    field,
    said,
    product: page.getByRole('combobox', { name: fields.product, exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** The text up to the first value in it. */
    beginning(text: string): Locator {
      const fixed = text.split('{{')[0]?.trim() ?? text
      return page.getByText(new RegExp(`^${fixed.replace(/[()]/g, '\\$&')}`))
    },

    async open(step: keyof typeof steps): Promise<void> {
      await page
        .getByRole('navigation', { name: words.wizard.navigation })
        .getByText(steps[step], { exact: true })
        .click()
      await expect(page.getByRole('heading', { name: steps[step], exact: true })).toBeVisible()
    },

    chooseBusinessApplications: () =>
      page.getByRole('radio', { name: solutionAreas['business-applications'] }).check(),

    /** The problem's help is that topic and section, and the way back leads to the claim. */
    async explains(key: ProblemTextKey, item = ''): Promise<void> {
      const found = await said(key, item)
      await found.getByRole('link', { name: words.shell.openHelp }).click()
      const place = problemHelp[key]
      if (place?.section === undefined) throw new Error(`the help says nothing of ${key}`)
      const topic = words.help.topics[place.topic]
      await expect(page.getByRole('heading', { level: 2, name: topic.title })).toBeVisible()
      const section: unknown = Reflect.get(topic.sections, place.section)
      const { title = '' } = Object(section)
      await expect(page.getByRole('heading', { level: 3, name: title })).toBeFocused()
      await page.goBack()
      await said(key, item)
    },
  }
}

async function typeCustomer(wizard: ReturnType<typeof wizardIn>, domain: string): Promise<void> {
  await wizard.field('customerName').fill(contoso.name)
  await wizard.field('tenantId').fill(contoso.tenantId)
  await wizard.field('customerDomain').fill(domain)
}

for (const language of ['en', 'it'] as const) {
  test(`what the service refuses is explained where it is typed, ${language}`, async ({ launch }) => {
    const { page } = await launch({ language })
    const wizard = wizardIn(page, language)
    const { verification, next } = wizard.words.wizard
    await wizard.button(wizard.words.shell.newClaim).first().click()

    await typeCustomer(wizard, fabrikamDomain)
    await expect(page.getByText(verification.notYet)).toBeVisible()
    await wizard.button(next).click()
    await wizard.open('customer')
    await wizard.said('domain-tenant-mismatch')
    await expect(wizard.field('tenantId')).toHaveAccessibleDescription(
      wizard.words.problems['domain-tenant-mismatch'].title,
    )
    await wizard.explains('domain-tenant-mismatch')
    await wizard.field('customerDomain').fill(contoso.domain)
    await expect(wizard.beginning(verification.changed)).toBeVisible()
    await expect(wizard.problems).not.toContainText(wizard.words.problems['domain-tenant-mismatch'].title)

    await wizard.open('solution')
    await wizard.chooseBusinessApplications()
    await wizard.open('products')
    for (const [product, subscriptionId, key] of refused) {
      await wizard.product.fill(product)
      await page.keyboard.press('Tab')
      await wizard.field('subscriptionId').fill(subscriptionId)
      await wizard.button(verification.check).click()
      await wizard.explains(key, product)
      await expect(wizard.beginning(verification.verified)).toBeVisible()
    }

    await wizard.product.fill('Dynamics 365 Customer Service')
    await page.keyboard.press('Tab')
    await wizard.field('subscriptionId').fill(subscription('02'))
    await wizard.button(verification.check).click()
    await expect(wizard.beginning(verification.inGrace)).toBeVisible()
    await expect(page.getByText(verification.nothingFound)).toBeVisible()
    await wizard.open('review')
    await expect(wizard.beginning(verification.verified)).toBeVisible()
  })
}

test.describe('beside what is refused', () => {
  const shared = shareProgram()

  test('arbitration is explained in place', async () => {
    const { page } = shared.app
    const wizard = wizardIn(page, 'en')
    const { arbitration } = wizard.words
    await wizard.button('New claim').first().click()
    await typeCustomer(wizard, contoso.domain)
    await wizard.open('solution')
    await wizard.chooseBusinessApplications()
    await wizard.open('products')
    await wizard.product.fill('Dynamics 365 Finance')
    await page.keyboard.press('Tab')
    await wizard.field('subscriptionId').fill(subscription('06'))
    // Left, not asked: the answer is there when the user comes back.
    await wizard.button('Close').click()
    await page.getByRole('row', { name: /^Contoso Ltd/ }).dblclick()
    const found = await wizard.said('subscription-already-claimed-by-other', 'Dynamics 365 Finance')
    await expect(found).toContainText(english.domain.severities.warning)
    await found.getByText(arbitration.summary).click()
    for (const text of [...arbitration.steps, ...arbitration.strengths])
      await expect(found.getByText(text)).toBeVisible()
  })

  test('a service that is away stops nobody from drafting', async () => {
    const { app, service } = shared
    const { page } = app
    await service.stop()
    const wizard = wizardPage(page)
    const { verification } = english.wizard
    await wizard.button('New claim').first().click()
    await wizard.button(verification.check).click()
    await expect(page.getByText(verification.notAskable)).toBeVisible()
    await wizard.fillAll()
    await wizard.open('Products')
    await expect(page.getByText(verification.notYet)).toBeVisible()
    await wizard.button(verification.check).click()
    await expect(
      page.getByRole('status').filter({ hasText: english.problems['service-unreachable'].title }).first(),
    ).toBeVisible()
    await expect(wizard.field('Subscription ID')).toHaveValue(contoso.salesSubscription)
    await wizard.open('Review')
    await expect(page.getByText(verification.notYet)).toBeVisible()

    await service.restart()
    await wizard.button(verification.check).click()
    await expect(page.getByText(verification.nothingFound)).toBeVisible()
  })
})

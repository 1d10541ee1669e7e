import { join } from 'node:path'
import { expect } from '@playwright/test'
import { english, italian } from '../../src/renderer/i18n/resources.ts'
import { type SendBackReason, sendBackReasons } from '../../src/renderer/i18n/send-back-reasons.ts'
import { itemName } from '../../src/shared/domain/policy/item-name.ts'
import { defaultPolicy } from '../../src/shared/domain/policy/policies.ts'
import type { RuleCode } from '../../src/shared/domain/problem.ts'
import { test } from '../support/e2e-test.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { wizardPage } from './pages/wizard-page.ts'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const product = itemName('sales', defaultPolicy)

for (const { language, texts } of [
  { language: 'en', texts: english },
  { language: 'it', texts: italian },
] as const) {
  test(`faults of the proof are refused by name, and mended one by one (${language})`, async ({
    folder,
    launch,
  }) => {
    test.slow()
    const files = await sampleFiles(join(folder, 'files'))
    const { page } = await launch({ language, pickFiles: files.docx })
    await page.getByRole('button', { name: texts.shell.newClaim }).first().click()
    const wizard = wizardPage(page, texts)
    await wizard.fillAll()

    const checklist = page.getByRole('list', { name: texts.wizard.sendBack.title })
    const blockers = wizard.problems
      .getByRole('listitem')
      .filter({ hasText: texts.domain.severities.blocker })

    /** The checklist says exactly these, the claim is refused for exactly those. */
    async function expectRefusal(open: readonly SendBackReason[], codes: readonly RuleCode[]) {
      const { met, open: notMet, reasons } = texts.wizard.sendBack
      await wizard.open('Proof of execution')
      await expect(checklist.getByRole('listitem')).toHaveText(
        sendBackReasons.map(reason =>
          (open.includes(reason) ? notMet : met).replace('{{what}}', reasons[reason]),
        ),
      )
      await wizard.open('Review')
      await wizard.button(texts.wizard.review.markReady).click()
      await expect(blockers).toHaveCount(codes.length)
      for (const code of codes)
        await expect(wizard.problems).toContainText(texts.problems[code].title.replace('{{item}}', product))
      await expect(wizard.button(texts.wizard.review.submit)).toBeHidden()
      await wizard.open('Proof of execution')
    }

    await expectRefusal(sendBackReasons, ['poe-missing'])

    await wizard.button(texts.documents.add).click()
    const document = wizard.documents.filter({ hasText: 'Statement of work.docx' })
    const { attachmentKinds, fields } = texts.domain
    const kind = document.getByLabel(fields.documentKind)
    const date = document.getByLabel(fields.acknowledgementDate)
    await kind.selectOption({ label: attachmentKinds['supporting-document'] })
    await expectRefusal(
      ['signature', 'date', 'work', 'items'],
      ['poe-acknowledgement-missing', 'poe-item-not-covered'],
    )

    await kind.selectOption({ label: attachmentKinds['poe-form'] })
    await expectRefusal(['date', 'items'], ['poe-date-missing', 'poe-item-not-covered'])

    await date.fill(daysAgo(500))
    await expectRefusal(['date', 'items'], ['poe-date-old', 'poe-item-not-covered'])

    await date.fill(daysAgo(30))
    await expectRefusal(['items'], ['poe-item-not-covered'])

    await document.getByRole('group', { name: fields.covers }).getByLabel(product).check()
    await wizard.open('Review')
    await wizard.button(texts.wizard.review.markReady).click()
    await expect(wizard.button(texts.wizard.review.submit)).toBeVisible()
  })
}

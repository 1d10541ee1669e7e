import { describe, expect, it } from 'vitest'
import {
  buildMessage,
  type MessageInput,
} from '../../../../src/renderer/domain-ui/customer-message/build-message.ts'
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts'
import { requestKinds } from '../../../../src/renderer/i18n/request-kind.ts'
import { defaultPolicy } from '../../../../src/shared/domain/policy/policies.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { aClaim, aContent, anAttachment, aProduct } from '../../../support/builders.ts'

const texts = createI18n('en')
const subscriptionPath = `products.${aProduct().id}.subscriptionId`

function message(input: Partial<MessageInput>) {
  const given = { claim: aClaim(), policy: defaultPolicy, company: 'Claimdesk Demo Partner', problems: [] }
  return buildMessage({ ...given, language: 'en', ...input }, texts)
}

describe('a message to the customer', () => {
  const mismatch = problem('domain-tenant-mismatch', { path: 'customer.domain' })

  it('greets the contact, names what is wrong, shows what is known and is signed', () => {
    const { subject, body } = message({ problems: [mismatch] })
    expect(subject).toContain('Contoso Ltd')
    expect(body).toMatch(/^Hello Carla Rossi,\n\n/)
    expect(body).toContain('domain contoso.onmicrosoft.com, tenant ID 6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001')
    expect(body).toContain('- Dynamics 365 Sales, subscription a0000000-0000-4000-8000-000000000001')
    expect(body).toMatch(/\n\nThank you and kind regards\n\nPaola Verdi\nClaimdesk Demo Partner$/)
  })

  it('is in Italian for an Italian customer, whatever the window shows', () => {
    const { subject, body } = message({ problems: [mismatch], language: 'it' })
    expect(subject).toMatch(/^Associazione partner Microsoft di Contoso Ltd/)
    expect(body).toMatch(/^Buongiorno Carla Rossi,/)
    expect(body).toMatch(/ID tenant .* Microsoft Entra ID/)
  })

  it('names product and subscription of the row that is wrong', () => {
    const { body } = message({ problems: [problem('subscription-not-active', { path: subscriptionPath })] })
    expect(body).toContain(
      'Whether you renewed Dynamics 365 Sales. The subscription a0000000-0000-4000-8000-000000000001 is no longer active',
    )
  })

  it('names the document and its date in the customer’s language', () => {
    const document = anAttachment({ acknowledgementDate: '2019-01-31', name: 'form.pdf' })
    const claim = aClaim({ documents: [document] })
    const old = problem('poe-date-old', { path: `documents.${document.id}.acknowledgementDate` })
    expect(message({ claim, problems: [old] }).body).toContain('“form.pdf” signed anew')
    expect(message({ claim, problems: [old], language: 'it' }).body).toContain('31 gen 2019')
  })

  it('asks for each thing once, however many fields lack it', () => {
    const missing = ['name', 'title', 'email'].map(field =>
      problem('contact-missing', { path: `contacts.customer.${field}` }),
    )
    const { body } = message({ problems: [...missing, mismatch] })
    expect(body.match(/person who can confirm our work/g)).toHaveLength(1)
    expect(body).toContain('Your tenant ID')
  })

  it('has no holes where the claim has none of the values', () => {
    const contacts = aContent().contacts
    const nobody = { name: '', title: '', email: '' }
    const content = aContent({
      customer: { name: '', domain: '', tenantId: '' },
      contacts: { ...contacts, customer: nobody, partner: nobody },
      products: [],
    })
    const { subject, body } = message({ claim: aClaim({ content }), company: '', problems: [mismatch] })
    expect(subject).toBe('Microsoft partner association: we need your help')
    expect(body).toMatch(/^Hello,\n\n/)
    expect(body).toContain('domain not known, tenant ID not known')
    expect(body).not.toContain('What we have noted so far')
    expect(body).toMatch(/kind regards$/)
  })

  it('has a text for everything that one can ask for, with every value filled in', () => {
    for (const language of ['en', 'it'] as const) {
      const said = requestKinds.map(kind =>
        texts.getFixedT(language, 'messages')(`requests.${kind}`, {
          item: 'i',
          subscription: 's',
          document: 'd',
          date: 't',
          months: 'm',
          domain: 'o',
          tenantId: 'n',
        }),
      )
      expect(new Set(said).size).toBe(requestKinds.length)
      expect(said.filter(text => text.includes('{{'))).toEqual([])
    }
  })
})

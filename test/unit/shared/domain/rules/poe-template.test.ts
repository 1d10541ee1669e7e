import { describe, expect, it } from 'vitest'
import type { Customer } from '../../../../../src/shared/domain/customer.ts'
import { foldText } from '../../../../../src/shared/domain/folded-text.ts'
import { poeTemplate } from '../../../../../src/shared/domain/rules/poe-template.ts'
import type { RuleInput } from '../../../../../src/shared/domain/rules/rule.ts'
import { aContent, anAttachment, aValidInput } from '../../../../support/builders.ts'

const contoso = aContent().customer
const partner = 'Claimdesk Demo Partner'

/** The fields that are not found in the text of a claim's only PoE form. */
function missing(text: string, customer: Partial<Customer> = {}, changed: Partial<RuleInput> = {}): unknown {
  const form = anAttachment({ name: 'form.pdf' })
  const found = poeTemplate({
    ...aValidInput(),
    content: aContent({ customer: { ...contoso, ...customer } }),
    documents: [form],
    texts: new Map([[form.id, foldText(text)]]),
    ...changed,
  })
  return found.flatMap(({ params }) => params?.fields ?? [])
}

const whole = `${partner}\n${contoso.name}\n${contoso.domain}\n${contoso.tenantId}`

describe('a PoE form that says what the claim says', () => {
  it.each([
    ['as typed', whole],
    ['in capitals, broken into lines', whole.toUpperCase().replaceAll(' ', '\n')],
    ['with the tenant ID in braces', whole.replace(contoso.tenantId, `{${contoso.tenantId}}`)],
    [
      'with the tenant ID without hyphens',
      whole.replace(contoso.tenantId, contoso.tenantId.replaceAll('-', '')),
    ],
    ['with the tenant ID over two lines', whole.replace('4c55-', '4c55-\n')],
    ['with the short domain', whole.replace('.onmicrosoft.com', '')],
    ['with a comma in the name', whole.replace('Contoso Ltd', 'Contoso, Ltd.')],
    ['without a space between label and value', whole.replaceAll('\n', 'Label:')],
  ])('is right %s', (_, text) => {
    expect(missing(text)).toEqual([])
  })

  it('is right with the short domain where the customer is named by the same word', () => {
    const said = `${partner}, Contoso, contoso, ${contoso.tenantId}`
    expect(missing(said, { name: 'Contoso', domain: 'contoso' })).toEqual([])
  })

  it('is right whatever its diacritics and ligatures', () => {
    const said = whole.replace('Contoso Ltd', 'Societe Strasse Office')
    expect(missing(said, { name: 'Société Straße O\ufb03ce' })).toEqual([])
  })
})

describe('a PoE form that says something else', () => {
  it.each([
    ['customer.name', whole.replace('Contoso Ltd', 'Fabrikam Srl')],
    ['customer.domain', whole.replace('contoso.on', 'fabrikam.on')],
    ['customer.tenantId', whole.replace('0001', '0002')],
    ['partner.company', whole.replace(partner, 'Northwind')],
  ])('is told by its %s', (field, text) => {
    expect(missing(text)).toEqual([field])
  })

  it('is told by all that is missing, with the name of the document', () => {
    const form = anAttachment({ name: 'form.pdf' })
    const texts = new Map([[form.id, 'minutes of a meeting']])
    expect(poeTemplate({ ...aValidInput(), documents: [form], texts })).toEqual([
      {
        code: 'poe-template-fields',
        severity: 'warning',
        path: `documents.${form.id}`,
        params: {
          document: 'form.pdf',
          fields: ['customer.name', 'customer.domain', 'customer.tenantId', 'partner.company'],
        },
        retryable: false,
      },
    ])
  })

  it.each(['anna@contoso.com', 'www.contoso.com', 'contoso-group', 'mycontoso', 'Contoso Ltd'])(
    'does not name the domain contoso by saying %s',
    said => {
      expect(missing(whole.replace(contoso.domain, said), { domain: 'contoso' })).toEqual(['customer.domain'])
    },
  )
})

describe('nothing is said', () => {
  it('of a document whose text is not known, or that has none', () => {
    expect(missing('', {})).toEqual([])
    expect(missing('x', {}, { texts: new Map() })).toEqual([])
    expect(poeTemplate({ ...aValidInput(), texts: new Map() })).toEqual([])
  })

  it('of other documents than PoE forms', () => {
    const contract = anAttachment({ kind: 'statement-of-work' })
    const texts = new Map([[contract.id, 'a contract with somebody']])
    expect(poeTemplate({ ...aValidInput(), documents: [contract], texts })).toEqual([])
  })

  it('of fields that are empty or wrong in the claim itself', () => {
    const wrong = { name: ' ', domain: 'https://contoso', tenantId: '6b0a' }
    expect(missing('somebody', wrong, { profile: null })).toEqual([])
  })
})

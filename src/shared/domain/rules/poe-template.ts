import type { Attachment } from '../attachment.ts'
import { fullDomain, isGuid, normalizeGuid } from '../customer.ts'
import { foldText } from '../folded-text.ts'
import { problem } from '../problem.ts'
import { isDomainName } from './domain-name.ts'
import type { Rule, RuleInput } from './rule.ts'

/** What must stand in a PoE form as it does in the claim; by the paths under which people are told of it. */
type TemplateField = 'customer.name' | 'customer.domain' | 'customer.tenantId' | 'partner.company'

/** Whether something in the folded text says the value of a field. */
type Says = (text: string) => boolean

const ownDomain = '.onmicrosoft.com'

/** Documents made after the template, whose text must name the claim's customer and partner. */
export function followsTemplate({ kind }: Attachment): boolean {
  return kind === 'poe-form'
}

/**
 * The source of a pattern for letters and digits alone: punctuation differs between two writings of a name, and the text
 * of a PDF may be broken anywhere. Undefined where there are none to look for.
 */
function spelled(phrase: string): string | undefined {
  const letters = foldText(phrase).match(/[\p{L}\p{N}]/gu)
  return letters?.join('[^\\p{L}\\p{N}]*')
}

function says(phrase: string): Says | undefined {
  const source = spelled(phrase)
  if (source === undefined) return undefined
  const pattern = new RegExp(source, 'u')
  return text => pattern.test(text)
}

function saysTenant(typed: string): Says | undefined {
  return isGuid(typed) ? says(normalizeGuid(typed)) : undefined
}

/** In full; or `contoso` alone for `contoso.onmicrosoft.com`, but not where it is a part of the name or another domain. */
function saysDomain(typed: string, customerName: string): Says | undefined {
  const full = foldText(fullDomain(typed))
  if (!isDomainName(full)) return undefined
  const inFull = new RegExp([...full].map(letter => (letter === '.' ? '\\.' : letter)).join('\\s?'), 'u')
  if (!full.endsWith(ownDomain)) return text => inFull.test(text)
  const word = full.slice(0, -ownDomain.length).replaceAll('.', '\\.')
  const short = new RegExp(`(?<![\\p{L}\\p{N}@.-])${word}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, 'u')
  const spelledName = spelled(customerName)
  // Where the name is the same word, nothing tells which of the two is meant.
  const isToldApart = spelledName !== undefined && foldText(customerName) !== word
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelledName})(?![\\p{L}\\p{N}])`, 'gu')
  return text => inFull.test(text) || short.test(isToldApart ? text.replace(name, ' ') : text)
}

/** Fields that are empty or wrong in the claim itself are left out: other rules speak of them. */
function wanted({ content: { customer }, profile }: RuleInput): readonly [TemplateField, Says | undefined][] {
  return [
    ['customer.name', says(customer.name)],
    ['customer.domain', saysDomain(customer.domain, customer.name)],
    ['customer.tenantId', saysTenant(customer.tenantId)],
    ['partner.company', says(profile?.company ?? '')],
  ]
}

/**
 * The form names customer and partner as the claim does (domain.md A3 `poe-template-fields`, B 1.5 section 1 of the
 * template). Only where the document's text is known, and no more than a warning: what cannot be found may still be there.
 */
export const poeTemplate: Rule = input => {
  const read = input.documents.flatMap(document => {
    const text = followsTemplate(document) ? input.texts?.get(document.id) : undefined
    return text ? [{ document, text }] : []
  })
  if (read.length === 0) return []
  const fields = wanted(input)
  return read.flatMap(({ document: { id, name }, text }) => {
    const missing = fields.flatMap(([field, isSaid]) => (isSaid === undefined || isSaid(text) ? [] : [field]))
    const params = { document: name, fields: missing }
    return missing.length === 0
      ? []
      : [problem('poe-template-fields', { severity: 'warning', path: `documents.${id}`, params })]
  })
}

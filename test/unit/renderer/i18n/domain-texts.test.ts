import { describe, expect, it } from 'vitest'
import { domain as domainEn } from '../../../../src/renderer/i18n/en/domain.ts'
import { help as helpEn } from '../../../../src/renderer/i18n/en/help.ts'
import { problems as problemsEn } from '../../../../src/renderer/i18n/en/problems.ts'
import { fieldOfPath } from '../../../../src/renderer/i18n/field-of-path.ts'
import {
  helpLinks,
  helpSections,
  helpTopics,
  linksOfTopic,
} from '../../../../src/renderer/i18n/help-topics.ts'
import { domain as domainIt } from '../../../../src/renderer/i18n/it/domain.ts'
import { help as helpIt } from '../../../../src/renderer/i18n/it/help.ts'
import { problems as problemsIt } from '../../../../src/renderer/i18n/it/problems.ts'
import { problemHelp } from '../../../../src/renderer/i18n/problem-help.ts'
import { problemCodes, ruleCodes } from '../../../../src/shared/domain/problem.ts'

type Texts = { readonly [key: string]: string | readonly string[] | Texts }

/** Every text with its key, in order. */
function flat(texts: Texts, at = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const path = at === '' ? key : `${at}.${key}`
    if (typeof value === 'string') return [[path, value]]
    return flat({ ...value } as Texts, path)
  })
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([found]) => found).toSorted()
}

const areas = [
  { area: 'problems', en: problemsEn, it: problemsIt },
  { area: 'domain', en: domainEn, it: domainIt },
  { area: 'help', en: helpEn, it: helpIt },
]

describe.each(areas)('the texts of $area', ({ en, it: italian }) => {
  const [english, translated] = [flat(en), flat(italian)]

  it('are as many in Italian as in English, none of them empty', () => {
    expect(translated.map(([key]) => key).toSorted()).toEqual(english.map(([key]) => key).toSorted())
    expect([...english, ...translated].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the same parameters in both languages', () => {
    const italianOf = new Map(translated)
    const differing = english.filter(
      ([key, text]) => placeholders(text).join() !== placeholders(italianOf.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })
})

describe('the texts of problems', () => {
  it.each(problemCodes)('say three different things of %s', code => {
    for (const { title, explanation, nextStep } of [problemsEn[code], problemsIt[code]])
      expect(new Set([title, explanation, nextStep]).size).toBe(3)
  })

  it('have titles that differ, so that two problems are never taken for one', () => {
    for (const problems of [problemsEn, problemsIt]) {
      const titles = Object.values(problems).map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
    }
  })

  it('are all translated', () => {
    const same = flat(problemsEn).filter(([key, text]) => new Map(flat(problemsIt)).get(key) === text)
    expect(same).toEqual([])
  })
})

describe('help', () => {
  it('explains every rule of the field that the documentation speaks of', () => {
    const unexplained = ruleCodes.filter(code => problemHelp[code] === undefined)
    expect(unexplained).toEqual([
      'field-required',
      'solution-area-missing',
      'contact-missing',
      'email-invalid',
      'role-missing',
      'policy-outdated',
    ])
  })

  it('has each topic with sections in their order and, where it is of the field, a link, in both languages', () => {
    for (const topic of helpTopics) {
      expect(Object.keys(helpEn.topics[topic].sections)).toEqual(helpSections[topic])
      expect(Object.keys(helpIt.topics[topic].sections)).toEqual(helpSections[topic])
      expect(helpIt.topics[topic].body).toHaveLength(helpEn.topics[topic].body.length)
      expect(linksOfTopic[topic].includes('support')).toBe(topic !== 'many-claims')
    }
  })

  it('explains each of the reasons for refusing a subscription in a section of its own', () => {
    const places = ruleCodes
      .map(code => problemHelp[code])
      .filter(place => place?.topic === 'subscription-errors')
    expect(places.map(place => place?.section).toSorted()).toEqual(
      [...helpSections['subscription-errors']].toSorted(),
    )
  })

  it('sends to Microsoft’s own pages alone', () => {
    expect(Object.values(helpLinks).map(url => new URL(url).origin)).toEqual([
      'https://partner.microsoft.com',
      'https://partner.microsoft.com',
    ])
  })
})

describe('the name of a field', () => {
  it.each([
    ['claimName', 'Claim name'],
    ['customer.tenantId', 'Tenant ID'],
    ['products.5f0c0000-0000-4000-8000-000000000001.subscriptionId', 'Subscription ID'],
    ['contacts.technical.email', 'E-mail'],
    ['documents', 'Documents'],
    ['documents.01890000-0000-7000-8000-000000000001.acknowledgementDate', 'Acknowledgement date'],
  ])('of %s is %s', (path, label) => {
    const field = fieldOfPath(path)
    expect(field === undefined ? undefined : domainEn.fields[field]).toBe(label)
  })

  it('is none where the path names no field', () => {
    expect(fieldOfPath('items.0.code')).toBeUndefined()
  })
})

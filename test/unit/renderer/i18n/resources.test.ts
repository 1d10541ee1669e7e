import { describe, expect, test } from 'vitest'
import { english, italian } from '../../../../src/renderer/i18n/resources.ts'

/** Every text with the path of its key. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${path} is neither a text nor a group`)
  return Object.entries(value).flatMap(([key, part]) => texts(part, path === '' ? key : `${path}.${key}`))
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name))].toSorted()
}

const inEnglish = new Map(texts(english, ''))
const inItalian = new Map(texts(italian, ''))

describe('the texts', () => {
  // Help paragraphs may be split otherwise in another language.
  const isKey = (path: string) => !/\.body\.\d+$/.test(path)

  test('have the same keys in both languages', () => {
    expect([...inItalian.keys()].filter(isKey).toSorted()).toEqual(
      [...inEnglish.keys()].filter(isKey).toSorted(),
    )
  })

  test('are none of them empty', () => {
    const all = [...inEnglish, ...inItalian]
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('take the same values in both languages', () => {
    const other = [...inEnglish].filter(
      ([path, text]) =>
        inItalian.has(path) && placeholders(text).join() !== placeholders(inItalian.get(path) ?? '').join(),
    )
    expect(other).toEqual([])
  })

  test('that count have a form for one and for several', () => {
    const forms = (suffix: string) =>
      [...inEnglish.keys()].filter(path => path.endsWith(suffix)).map(path => path.slice(0, -suffix.length))
    expect(forms('_one').length).toBeGreaterThan(0)
    expect(forms('_one').toSorted()).toEqual(forms('_other').toSorted())
  })
})

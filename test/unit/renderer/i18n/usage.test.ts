import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { english } from '../../../../src/renderer/i18n/resources.ts'
import { covers, usedKeys } from './used-keys.ts'

const projectFolder = resolve(import.meta.dirname, '../../../..')
const pageFolder = join(projectFolder, 'src/renderer')

const sources = globSync('**/*.{ts,tsx}', { cwd: pageFolder })
  .filter(file => !/^i18n\/(en|it)\//.test(file))
  .map(file => ({ file, source: readFileSync(join(pageFolder, file), 'utf8') }))
const used = sources.flatMap(({ file, source }) => usedKeys(file, source))

const lintSettings = z.object({
  overrides: z.array(
    z.object({
      includes: z.array(z.string()),
      linter: z.object({ rules: z.record(z.string(), z.unknown()) }),
    }),
  ),
})

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`
    return typeof value === 'object' && value !== null ? keysOf(value, key) : [key]
  })
}
const keys = keysOf(english)

describe('the texts of the page', () => {
  test('are each asked for by some code', () => {
    expect(keys.filter(key => !used.some(({ pattern }) => covers(pattern, key)))).toEqual([])
  })

  test('exist for every key that code asks for in full', () => {
    const asked = used.filter(({ pattern }) => /^[\w.-]+$/.test(pattern))
    expect(asked.length).toBeGreaterThan(200)
    expect(asked.filter(({ pattern }) => !keys.some(key => covers(pattern, key)))).toEqual([])
  })
})

describe('the code of the page', () => {
  const settings = lintSettings.parse(JSON.parse(readFileSync(join(projectFolder, 'biome.json'), 'utf8')))

  test('is kept from writing text between tags by the linter', () => {
    const pages = settings.overrides.filter(({ includes }) => includes.includes('src/renderer/**/*.tsx'))
    expect(pages.map(({ linter }) => linter.rules)).toContainEqual({ style: { noJsxLiterals: 'error' } })
    expect(sources.filter(({ source }) => source.includes('lint/style/noJsxLiterals'))).toEqual([])
  })

  // What the linter lets pass: strings in braces between tags, and texts as attributes.
  test.each([
    ['in braces between tags', /(?<!=)\{(['"])[^'"\n]*\p{L}{2}[^'"\n]*\1\}/u],
    [
      'into what is read aloud or shown of an element',
      /\b(aria-label|aria-description|title|label|placeholder|alt|hint|body)="[^"]*\p{L}/u,
    ],
  ])('writes no text %s', (_, literal) => {
    expect(sources.filter(({ source }) => literal.test(source)).map(({ file }) => file)).toEqual([])
  })
})

describe('the search for texts that code asks for', () => {
  const source = `
    function One() { const { t } = useTranslation('claim'); return t(a === 'x' ? 'first' : 'second', { count: 1 }) }
    function Two() { const { t: word } = useTranslation('domain'); return word(\`states.\${state('y')}.name\`) }
    function Three() { const { t } = useTranslation('shell'); return list.format(t('third')) }`

  test('finds each choice, in the area last named, with a star for what only running tells', () => {
    expect(
      usedKeys('page.tsx', source)
        .map(({ pattern }) => pattern)
        .toSorted(),
    ).toEqual(['claim.first', 'claim.second', 'domain.states.*.name', 'shell.third'])
  })

  test('takes plural forms and groups for asked for, and no neighbour', () => {
    const asked = ['claim.first_one', 'domain.states.draft.name', 'help.topics.a.body.0']
    const patterns = ['claim.first', 'domain.states.*.name', 'help.topics.*.body']
    expect(asked.map((key, at) => covers(patterns[at] ?? '', key))).toEqual([true, true, true])
    expect(covers('claim.first', 'claim.firstly')).toBe(false)
    expect(covers('domain.states.*.name', 'domain.states.draft.hint')).toBe(false)
  })
})

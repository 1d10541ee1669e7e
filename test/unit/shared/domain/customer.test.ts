import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullDomain, isGuid, normalizeGuid } from '../../../../src/shared/domain/customer.ts'
import { isDomainName } from '../../../../src/shared/domain/rules/domain-name.ts'

const guid = '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001'

describe('a pasted GUID', () => {
  it.each([
    guid,
    `{${guid}}`,
    `  ${guid}\n`,
    guid.toUpperCase(),
    `"${guid}"`,
    `(${guid})`,
    guid.replaceAll('-', ''),
    guid.replaceAll('-', ' - '),
    `{ ${guid.toUpperCase()} }`,
  ])('is known however it was copied: %s', pasted => {
    expect(normalizeGuid(pasted)).toBe(guid)
    expect(isGuid(pasted)).toBe(true)
  })

  it.each(['', 'contoso', guid.slice(1), `${guid}0`, guid.replace('6', 'g'), `${guid} ${guid}`])(
    'is not made from other text: %s',
    text => {
      expect(isGuid(text)).toBe(false)
      expect(normalizeGuid(` ${text} `)).toBe(text)
    },
  )

  it('stays the same when normalized again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uuid(), fc.string()), text => {
        expect(normalizeGuid(normalizeGuid(text))).toBe(normalizeGuid(text))
      }),
    )
  })
})

describe('a customer’s domain', () => {
  it.each([
    ['contoso', 'contoso.onmicrosoft.com'],
    [' Contoso ', 'contoso.onmicrosoft.com'],
    ['Contoso.COM', 'contoso.com'],
    ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['', ''],
  ])('%j in full is %j', (typed, full) => {
    expect(fullDomain(typed)).toBe(full)
  })

  it.each(['contoso.com', 'a.b.c.it', 'contoso-italia.onmicrosoft.com', '3m.com', 'perché.it'])(
    'can be %s',
    name => {
      expect(isDomainName(name)).toBe(true)
    },
  )

  it.each([
    'contoso',
    'contoso..com',
    '.contoso.com',
    'contoso.com.',
    '-contoso.com',
    'contoso-.com',
    'con toso.com',
    'https://contoso.com',
    'a@contoso.com',
    'contoso.com/path',
    '192.168.0.1',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(126)}com`,
  ])('cannot be %s', name => {
    expect(isDomainName(name)).toBe(false)
  })
})

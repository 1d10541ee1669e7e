import { expect, test } from 'vitest'
import { likelyDoubles } from '../../../../src/shared/domain/likely-doubles.ts'

const customer = (id: number, name: string, domain = '', tenantId = '') => ({ id, name, domain, tenantId })

test('the same tenant or domain under another name may be a double, with every reason said', () => {
  expect(
    likelyDoubles([
      customer(1, 'Contoso', 'contoso.com', 'a'),
      customer(2, 'Something else', 'contoso.com', 'a'),
      customer(3, 'A third', 'third.com', 'b'),
    ]),
  ).toEqual([{ one: 1, other: 2, reasons: ['tenant', 'domain'] }])
})

test.each([
  ['Contoso Ltd', 'Contoso S.r.l.'],
  ['Società Generale', 'SOCIETA  GENERALE'],
  ['Fabrikam', 'Fabricam'],
  ['Fabrikam', 'Fabrkam'],
  ['Fabrikam', 'Farbikam'],
])('%s and %s may be one customer', (one, other) => {
  expect(likelyDoubles([customer(1, one), customer(2, other)])).toEqual([
    { one: 1, other: 2, reasons: ['name'] },
  ])
})

test.each([
  ['Store 12', 'Store 13'],
  ['IBM', 'IBN'],
  ['Contoso', 'Fabrikam'],
  ['', ''],
])('%s and %s are not told as doubles', (one, other) => {
  expect(likelyDoubles([customer(1, one), customer(2, other)])).toEqual([])
})

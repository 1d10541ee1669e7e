import { expect, test } from 'vitest'
import { createClaimBrowser } from '../../../src/main/claims/claim-browser.ts'
import { createClaimDates } from '../../../src/main/claims/claim-dates.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import type { ClaimFilter, ClaimGroupKey, ClaimSort } from '../../../src/shared/ipc/claim-list.ts'
import { aProduct } from '../../support/builders.ts'
import { aDesk, aDraft, value } from '../store/temporary-store.ts'

/** The list over a store of the test's own. */
function aList() {
  const desk = aDesk()
  const { store } = desk
  const clock = () => new Date(desk.now())
  const dates = createClaimDates({ store, facts: knownFacts(store, null), holidays: () => new Set(), clock })
  const browser = createClaimBrowser({ store, dates })
  const page = (filter: Partial<ClaimFilter>, sort?: ClaimSort) =>
    browser.page({ search: '', ...filter, sort, offset: 0, limit: 100 })
  const names = (filter: Partial<ClaimFilter>, sort?: ClaimSort) =>
    page(filter, sort).claims.map(({ claimName }) => claimName)
  const add = (claimName: string, customer: string, mpnId = '1234566') =>
    aDraft(store, {
      claimName,
      customer: { name: customer, domain: customer.toLowerCase(), tenantId: '' },
      mpnId,
    })
  return { store, browser, page, names, add, pass: desk.pass }
}

test('claims are sorted by a column either way, capitals or not', () => {
  const { names, add } = aList()
  add('One', 'beta')
  add('Two', 'Alpha')
  add('Three', 'Gamma')
  expect(names({}, { by: 'customer', descending: false })).toEqual(['Two', 'One', 'Three'])
  expect(names({}, { by: 'customer', descending: true })).toEqual(['Three', 'One', 'Two'])
})

test('filters hold at once, and a view counts what its filter lets through', () => {
  const { store, browser, names, add } = aList()
  add('One', 'Contoso')
  value(store.claims.markReady(add('Two', 'Contoso'), '2020-07'))
  value(store.claims.markReady(add('Three', 'Fabrikam', '9999999'), '2020-07'))
  expect(names({ states: ['ready'], customer: 'contoso' })).toEqual(['Two'])
  expect(names({ search: 'fabr', states: ['ready'], mpnId: '9999999' })).toEqual(['Three'])
  const views = [{ search: '' }, { search: '', states: ['ready'] }, { search: '', dueWithin: 3 }]
  expect(browser.counts(views)).toEqual([3, 2, 0])
})

test('groups follow each other as the sorted list has their claims, also of what a filter lets through', () => {
  const { store, browser, names, add } = aList()
  for (const [name, customer] of [
    ['One', 'beta'],
    ['Two', 'Alpha'],
    ['Three', 'Beta'],
    ['Four', 'Gamma'],
  ] as const)
    add(name, customer)
  value(store.claims.markReady(add('Five', 'Alpha'), '2020-07'))
  const groups = (by: ClaimGroupKey, filter: Partial<ClaimFilter> = {}, descending = false) =>
    browser.groups({ search: '', ...filter, by, descending }).map(({ name, count }) => [name, count])
  expect(groups('customer')).toEqual([
    ['Alpha', 2],
    ['Beta', 2],
    ['Gamma', 1],
  ])
  expect(names({}, { by: 'customer', descending: false })).toEqual(['Two', 'Five', 'One', 'Three', 'Four'])
  expect(groups('customer', { search: 'alpha' })).toEqual([['Alpha', 2]])
  expect(groups('status', {}, true)).toEqual([
    ['ready', 1],
    ['draft', 4],
  ])
  expect(groups('deadline', { states: ['draft'] })).toEqual([[null, 4]])
})

test('what changed since the list was last shown shows in it, and what was given up does not', () => {
  const { store, names, add } = aList()
  const one = add('One', 'Contoso')
  expect(names({ search: 'contoso' })).toEqual(['One'])
  add('Two', 'Contoso')
  expect(names({ search: 'contoso' })).toEqual(['Two', 'One'])
  const given = () =>
    store.together(() => {
      store.claims.remove(one)
      expect(names({ search: 'contoso' })).toEqual(['Two'])
      throw new Error('given up')
    })
  expect(given).toThrow('given up')
  expect(names({ search: 'contoso' })).toEqual(['Two', 'One'])
})

test('a word that every claim has leaves out none but those that another filter does, and what was deleted', () => {
  const { store, page, names, add } = aList()
  add('One', 'Contoso')
  value(store.claims.markReady(add('Two', 'Contoso'), '2020-07'))
  value(store.claims.remove(add('Three', 'Contoso')))
  expect(names({ search: 'contoso' })).toEqual(['Two', 'One'])
  expect(page({ search: 'contoso' }).total).toBe(2)
  expect(names({ search: 'contoso', states: ['draft'] })).toEqual(['One'])
  expect(names({ search: 'contoso one' })).toEqual(['One'])
})

test('what is selected from one place to another are the rows that stand there', () => {
  const { browser, add } = aList()
  const ids = ['A', 'B', 'C', 'D'].map(name => add(name, name))
  const sort = { by: 'claimName', descending: false } as const
  expect(browser.ids({ search: '', sort, offset: 1, limit: 2 })).toEqual(ids.slice(1, 3))
})

test.each([
  ['a0000000-0000-4000-8000-000000000043', 'a digit is wrong'],
  ['a0000000-0000-4000-8000-0000000000422', 'a digit is too much'],
  ['a0000000-0000-4000-8000-00000000042', 'a digit is missing'],
  ['4391570', 'two digits are swapped'],
])('an ID with a slip finds the claim that is meant, and says so: %s, %s', search => {
  const { store, page } = aList()
  aDraft(store, {
    claimName: 'Other',
    products: [aProduct({ subscriptionId: 'c3b1f7d2-9e58-4f06-b7a4-52d86e1f9a30' })],
  })
  aDraft(store, {
    claimName: 'Meant',
    mpnId: '4391507',
    products: [aProduct({ subscriptionId: 'a0000000-0000-4000-8000-000000000042' })],
  })
  const { claims, isNear } = page({ search })
  expect([claims.map(({ claimName }) => claimName), isNear]).toEqual([['Meant'], true])
})

test('what is no ID finds nothing that is only like it', () => {
  const { page, add } = aList()
  add('Contoso roll-out', 'Contoso')
  expect(page({ search: 'Contosa' })).toMatchObject({ total: 0, isNear: false })
})

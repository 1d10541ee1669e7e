import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimStore } from '../../../src/main/store/open.ts'
import { aProduct } from '../../support/builders.ts'
import { aDesk, aDraft, value } from './temporary-store.ts'

const names = (store: ClaimStore, search: string) =>
  store.claims.list({ search, offset: 0, limit: 100 }).claims.map(({ claimName }) => claimName)

function aStoreOfTwo() {
  const { store } = aDesk()
  const societa = aDraft(store, {
    claimName: 'Société Générale',
    customer: { name: 'Società Àgile', domain: 'agile', tenantId: '{6B0A9C1E-0C1D-4C55-9A53-3F1A2C6D0002}' },
    mpnId: '4391507',
    products: [aProduct({ subscriptionId: 'a0000000-0000-4000-8000-000000000042' })],
    comment: "L'accordo è firmato",
  })
  aDraft(store, { claimName: 'Roll-out' })
  return { store, societa }
}

test.each([
  ['societa', 'accents left out'],
  ['SOCIETÀ', 'capitals'],
  ['soci', 'the beginning of a word'],
  ['agile gen', 'several words, in any order and field'],
  ['firmato', 'the comment'],
  ['6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002', 'the tenant ID'],
  ['{6B0A9C1E0C1D4C559A533F1A2C6D0002}', 'the tenant ID in another form'],
  ['2c6d0002', 'the end of the tenant ID'],
  ['000042', 'the end of the subscription ID'],
  ['9150', 'the middle of the MPN ID'],
  ['4391507', 'the MPN ID'],
])('%s finds the claim: %s', search => {
  const { store } = aStoreOfTwo()
  expect(names(store, search)).toEqual(['Société Générale'])
})

test('nothing typed, or only spaces, lists everything', () => {
  const { store } = aStoreOfTwo()
  expect(names(store, '')).toHaveLength(2)
  expect(names(store, '  \n')).toHaveLength(2)
})

test('a claim is found by its new words and no more by its old ones', () => {
  const { store, societa } = aStoreOfTwo()
  const claim = store.claims.find(societa)
  if (!claim) throw new Error('The claim is gone.')
  const content = { ...claim.content, claimName: 'Fabrikam' }
  value(store.claims.save({ id: societa, revision: claim.revision, content, step: 'customer' }))
  expect(names(store, 'fabrikam')).toEqual(['Fabrikam'])
  expect(names(store, 'generale')).toEqual([])
})

test('a claim is found by the names of its documents while it has them', () => {
  const { store, societa } = aStoreOfTwo()
  const added = store.attachments.add(societa, {
    sha256: 'cd'.repeat(32),
    sizeBytes: 7,
    name: 'verbale-collaudo.pdf',
    mediaType: 'application/pdf',
  })
  expect(names(store, 'collaudo')).toEqual(['Société Générale'])
  value(store.attachments.remove(societa, value(added).id))
  expect(names(store, 'collaudo')).toEqual([])
})

const hostile = [
  ...['"', '""', "'", '*', '-', '^', ':', '(', ')', '\\', '%', '{}', '--', ';DROP TABLE claim'],
  ...[
    'AND',
    'NOT',
    'NEAR(',
    'words:roll',
    'roll OR agile',
    '🙂',
    '\u0000',
    'x\u0000y',
    '\ud800',
    '\u0301',
    'ﷺ',
    '𠀀',
  ],
  ...['x'.repeat(10_000), 'q '.repeat(5_000), '"'.repeat(10_000), '🙂'.repeat(5_000)],
].map(search => ({ search, shown: JSON.stringify(search.slice(0, 20)), characters: search.length }))

test.each(hostile)(
  '$shown ($characters characters) is looked for as text, not read as syntax',
  ({ search }) => {
    const { store } = aStoreOfTwo()
    expect(names(store, search)).toHaveLength(0)
  },
)

test("what would be a search's syntax elsewhere does not get in the way of the words", () => {
  const { store } = aStoreOfTwo()
  expect(names(store, 'roll*')).toEqual(['Roll-out'])
  expect(names(store, '"roll-out" -')).toEqual(['Roll-out'])
  expect(names(store, "l'accordo")).toEqual(['Société Générale'])
})

test('whatever is typed gets an answer', () => {
  const { store } = aStoreOfTwo()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), search => {
      expect(names(store, search).length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 500 },
  )
})

test('the list comes a page at a time, the newest change first', () => {
  const desk = aDesk()
  for (const claimName of ['one', 'two', 'three']) {
    aDraft(desk.store, { claimName })
    desk.pass({ minutes: 1 })
  }
  const page = desk.store.claims.list({ search: 'contoso', offset: 1, limit: 1 })
  expect(page).toMatchObject({ total: 3, claims: [{ claimName: 'two', customerName: 'Contoso Ltd' }] })
  expect(names(desk.store, '')).toEqual(['three', 'two', 'one'])
})

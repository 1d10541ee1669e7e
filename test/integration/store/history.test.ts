import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { ClaimStore } from '../../../src/main/store/open.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { aProduct } from '../../support/builders.ts'
import { aDesk, aDraft, value, write } from './temporary-store.ts'

function edits(store: ClaimStore, id: ClaimId) {
  return store.history
    .list(id)
    .filter(({ what }) => what === 'edited')
    .map(({ path, from, to }) => ({ path, from, to }))
}

test('typing a word is one line of history, from the first value to the last', () => {
  const desk = aDesk()
  const { id } = desk.store.claims.create()
  for (const claimName of ['C', 'Co', 'Con', 'Contoso']) write(desk.store, id, { claimName })
  desk.store.history.flushPendingEdits(id)
  expect(edits(desk.store, id)).toEqual([{ path: 'claimName', from: null, to: 'Contoso' }])
})

test('what was typed and taken back is no change', () => {
  const desk = aDesk()
  const { id } = desk.store.claims.create()
  write(desk.store, id, { mpnId: '1' })
  write(desk.store, id, { mpnId: '' })
  expect(edits(desk.store, id)).toEqual([])
})

test('a change after a pause is a line of its own', () => {
  const desk = aDesk()
  const { id } = desk.store.claims.create()
  write(desk.store, id, { mpnId: '1' })
  desk.pass({ minutes: 4 })
  write(desk.store, id, { mpnId: '12' })
  desk.pass({ minutes: 6 })
  write(desk.store, id, { mpnId: '123' })
  expect(edits(desk.store, id)).toEqual([
    { path: 'mpnId', from: null, to: '12' },
    { path: 'mpnId', from: '12', to: '123' },
  ])
})

test('edits come before the change of state that follows them, with their own time', () => {
  const desk = aDesk()
  const id = aDraft(desk.store)
  const typedAt = desk.now()
  desk.pass({ minutes: 2 })
  value(desk.store.claims.markReady(id, '2020-07'))
  const history = desk.store.history.list(id)
  expect(history.at(-1)).toEqual({
    at: desk.now(),
    by: 'Paola Verdi',
    what: 'state',
    path: null,
    from: 'draft',
    to: 'ready',
  })
  expect(history.slice(1, -1).every(({ what, at }) => what === 'edited' && at === typedAt)).toBe(true)
  const times = history.map(({ at }) => at)
  expect(times).toEqual(times.toSorted())
})

test('edits that still gathered when the process was killed are lines after the next start', () => {
  const desk = aDesk()
  const { id } = desk.store.claims.create()
  write(desk.store, id, { claimName: 'Contoso' })
  desk.reopened()
  expect(desk.sql(`SELECT path, to_value FROM history WHERE what = 'edited'`)).toEqual([
    { path: 'claimName', to_value: 'Contoso' },
  ])
  expect(desk.sql(`SELECT * FROM pending_edit`)).toEqual([])
})

test('rows of products are known by what they are, not by where they stand', () => {
  const desk = aDesk()
  const [a, b] = [
    aProduct({ id: '5f0c0000-0000-4000-8000-00000000000a' }),
    aProduct({ id: '5f0c0000-0000-4000-8000-00000000000b', product: 'finance' }),
  ]
  const { id } = desk.store.claims.create()
  write(desk.store, id, { products: [a, b] })
  desk.pass({ minutes: 6 })
  write(desk.store, id, { products: [{ ...b, product: 'sales' }, a] })
  expect(edits(desk.store, id).at(-1)).toEqual({
    path: `products.${b.id}.product`,
    from: 'finance',
    to: 'sales',
  })
  expect(edits(desk.store, id)).toHaveLength(5)
})

test('history can be neither changed nor removed', () => {
  const desk = aDesk()
  aDraft(desk.store)
  const db = new Database(desk.file)
  expect(() => db.exec(`UPDATE history SET by = 'nobody'`)).toThrow(/append-only/)
  expect(() => db.exec(`DELETE FROM history`)).toThrow(/append-only/)
  db.close()
})

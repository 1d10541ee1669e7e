import { expect, test } from 'vitest'
import { createBulkActions } from '../../../src/main/claims/bulk-actions.ts'
import { createClaimDesk } from '../../../src/main/claims/claim-desk.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { BulkAction } from '../../../src/shared/ipc/claim-list.ts'
import { allItems, anId, aProduct } from '../../support/builders.ts'
import { noTexts } from '../../support/no-texts.ts'
import { aDesk, aDraft, value } from '../store/temporary-store.ts'

/** Claims, and what the window can do to many of them. */
function aBulkDesk() {
  const desk = aDesk()
  const { store } = desk
  const clock = () => new Date(desk.now())
  const facts = knownFacts(store, null)
  const claimDesk = createClaimDesk({
    store,
    facts,
    texts: noTexts,
    clock,
    newId: anId,
    wakeSync: () => undefined,
  })
  const bulk = createBulkActions({ store, desk: claimDesk, facts, shared: { find: () => undefined } })
  const problems = async (ids: readonly ClaimId[], action: BulkAction, run: string = anId()) =>
    (await bulk(ids, action, run)).map(({ problem }) => problem?.code ?? null)
  const states = (ids: readonly ClaimId[]) => ids.map(id => store.claims.find(id)?.state)

  /** Complete, with its own subscription. */
  function complete(number: number): ClaimId {
    const subscriptionId = `a0000000-0000-4000-8000-0000000000${number}`
    const id = aDraft(store, { products: [aProduct({ subscriptionId })] })
    const added = value(
      store.attachments.add(id, {
        sha256: 'cd'.repeat(32),
        sizeBytes: 7,
        name: 'poe.pdf',
        mediaType: 'application/pdf',
      }),
    )
    const content = store.claims.find(id)?.content
    value(
      store.attachments.update(id, added.id, {
        name: 'poe.pdf',
        kind: 'poe-form',
        acknowledgementDate: '2026-02-16',
        covers: content ? allItems(content) : [],
        note: '',
      }),
    )
    return id
  }
  return { desk, store, problems, states, complete, bulk }
}

test('of many claims those that are complete are submitted, and each other says why it is not', async () => {
  const { store, problems, states, complete } = aBulkDesk()
  const ids = [complete(11), aDraft(store, { mpnId: '' }), complete(12)]
  expect(await problems(ids, { kind: 'submit' })).toEqual([null, 'claim-incomplete', null])
  expect(states(ids)).toEqual(['queued', 'draft', 'queued'])
  expect(await problems(ids, { kind: 'take-back' })).toEqual([null, 'transition-refused', null])
  expect(states(ids)).toEqual(['draft', 'draft', 'draft'])
})

test('deleted claims come back, and a result names its claim either way', async () => {
  const { bulk, states, complete } = aBulkDesk()
  const ids = [complete(11), complete(12)]
  expect((await bulk(ids, { kind: 'remove' }, anId())).map(({ customerName }) => customerName)).toEqual([
    'Contoso Ltd',
    'Contoso Ltd',
  ])
  expect(states(ids)).toEqual([undefined, undefined])
  expect((await bulk(ids, { kind: 'restore' }, anId())).map(({ problem }) => problem)).toEqual([null, null])
  expect(states(ids)).toEqual(['draft', 'draft'])
})

test('claims that were changed together are found by what they say now, and no more by what they said', async () => {
  const { store, problems, complete } = aBulkDesk()
  const ids = [complete(11), complete(12)]
  const found = (search: string) => store.claims.list({ search, offset: 0, limit: 10 }).total
  expect(found('1234566')).toBe(2)
  expect(await problems(ids, { kind: 'set-mpn-id', mpnId: '7654321' })).toEqual([null, null])
  expect([found('1234566'), found('7654321'), found('65432')]).toEqual([0, 2, 2])
  store.undo.undo()
  expect([found('1234566'), found('7654321')]).toEqual([2, 0])
})

test('another partner ID is given to what may be changed alone', async () => {
  const { store, problems, complete } = aBulkDesk()
  const ids = [complete(11), complete(12)]
  await problems(ids.slice(0, 1), { kind: 'submit' })
  expect(await problems(ids, { kind: 'set-mpn-id', mpnId: '9999999' })).toEqual(['claim-not-editable', null])
  expect(ids.map(id => store.claims.find(id)?.content.mpnId)).toEqual(['1234566', '9999999'])
})

test('what was done to many claims is taken back by one step, as is deleting them', async () => {
  const { store, complete, states, problems } = aBulkDesk()
  const ids = [complete(11), complete(12), complete(13)]
  await problems(ids, { kind: 'mark-ready' })
  await problems(ids, { kind: 'set-mpn-id', mpnId: '9999999' })
  await problems(ids, { kind: 'remove' })
  expect(store.undo.undo().done).toMatchObject({ kind: 'claim-removed', claims: 3, claimId: null })
  expect(states(ids)).toEqual(['draft', 'draft', 'draft'])
  expect(store.undo.undo().done).toMatchObject({ kind: 'claim-edited', claims: 3 })
  expect(states(ids)).toEqual(['ready', 'ready', 'ready'])
  store.undo.undo()
  expect(states(ids)).toEqual(['draft', 'draft', 'draft'])
  for (const _step of ids) store.undo.redo()
  expect(states(ids)).toEqual([undefined, undefined, undefined])
})

test('what takes several calls is taken back, and done again, by one step however long it took', async () => {
  const { desk, store, states, problems } = aBulkDesk()
  const ids = [aDraft(store), aDraft(store), aDraft(store)]
  const another = aDraft(store)
  const run = anId()
  for (const id of ids) {
    await problems([id], { kind: 'remove' }, run)
    desk.pass({ minutes: 1 })
  }
  await problems([another], { kind: 'remove' })
  expect(store.undo.undo().done).toMatchObject({ kind: 'claim-removed', claims: 1, claimId: another })
  expect(states([another])).toEqual(['draft'])
  expect(store.undo.undo().done).toMatchObject({ kind: 'claim-removed', claims: 3, claimId: null })
  expect(states(ids)).toEqual(['draft', 'draft', 'draft'])
  store.undo.redo()
  expect(states(ids)).toEqual([undefined, undefined, undefined])
})

test('of many claims those that are sent since are left, and the others are taken back', async () => {
  const { store, complete, states, problems } = aBulkDesk()
  const ids = [complete(11), complete(12)]
  await problems(ids, { kind: 'mark-ready' })
  await problems(ids.slice(0, 1), { kind: 'submit' })
  // First it says what waits.
  expect(store.undo.undo()).toMatchObject({ done: null, left: [{ reason: 'waiting' }] })
  const { done, left } = store.undo.undo()
  expect(done).toMatchObject({ kind: 'claim-made-ready' })
  expect(left).toMatchObject([{ reason: 'waiting', step: { claims: 1 } }])
  expect(states(ids)).toEqual(['queued', 'draft'])
})

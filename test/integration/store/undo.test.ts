import { describe, expect, test } from 'vitest'
import type { ClaimStore } from '../../../src/main/store/open.ts'
import type { AttachmentId, ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { aContent } from '../../support/builders.ts'
import { aDesk, aDraft, aSubmission, type TestDesk, value, write } from './temporary-store.ts'

const named = (store: ClaimStore, id: ClaimId) => store.claims.find(id)?.content.customer.name
const inList = (store: ClaimStore) => store.claims.list({ search: '', offset: 0, limit: 100 }).total

function rename(store: ClaimStore, id: ClaimId, name: string): void {
  write(store, id, aContent({ customer: { ...aContent().customer, name } }))
}

function attach(store: ClaimStore, id: ClaimId, name: string): AttachmentId {
  const file = { sha256: 'a'.repeat(64), sizeBytes: 5, name, mediaType: 'application/pdf' }
  return value(store.attachments.add(id, file)).id
}

const documentNames = (store: ClaimStore, id: ClaimId) =>
  store.claims.find(id)?.documents.map(({ name }) => name)

/** What is said of the next step. */
const next = (store: ClaimStore) => store.undo.state().undo

describe('taking back', () => {
  test('a field that is typed back to what it was takes nothing with it that was done in between', () => {
    const desk = aDesk()
    const { store } = desk
    const id = aDraft(store)
    rename(store, id, 'Fabrikam')
    store.claims.create()
    rename(store, id, 'Contoso Ltd')

    store.undo.undo()
    expect(named(store, id)).toBe('Fabrikam')
    expect(inList(store)).toBe(2)
    store.undo.undo()
    expect(inList(store)).toBe(1)
    store.undo.undo()
    expect(named(store, id)).toBe('Contoso Ltd')
    for (let count = 0; count < 3; count += 1) store.undo.redo()
    expect(inList(store)).toBe(2)
    expect(named(store, id)).toBe('Contoso Ltd')
  })

  test('what was typed of one field without a pause goes at once, and comes again', () => {
    const desk = aDesk()
    const { store } = desk
    const id = aDraft(store)
    desk.pass({ minutes: 1 })
    for (const name of ['F', 'Fa', 'Fab']) rename(store, id, name)
    desk.pass({ minutes: 1 })
    rename(store, id, 'Fabrikam')

    expect(next(store)).toEqual({
      kind: 'claim-edited',
      claimId: id,
      customerName: 'Fabrikam',
      claims: 1,
      detail: 'customer.name',
    })
    store.undo.undo()
    expect(named(store, id)).toBe('Fab')
    store.undo.undo()
    expect(named(store, id)).toBe('Contoso Ltd')
    expect(store.undo.state().redo).toMatchObject({ kind: 'claim-edited' })
    store.undo.redo()
    store.undo.redo()
    expect(named(store, id)).toBe('Fabrikam')
    expect(store.undo.state().redo).toBeNull()
  })

  test('two fields are two steps, and something new ends doing again', () => {
    const { store } = aDesk()
    const id = aDraft(store)
    rename(store, id, 'Fabrikam')
    write(store, id, { ...store.claims.find(id)?.content, comment: 'Hello' })
    store.undo.undo()
    expect(store.claims.find(id)?.content).toMatchObject({ comment: '', customer: { name: 'Fabrikam' } })
    rename(store, id, 'Adatum')
    expect(store.undo.state().redo).toBeNull()
    expect(store.undo.redo().done).toBeNull()
    expect(named(store, id)).toBe('Adatum')
  })

  test('what a field undoes by itself counts as taken back, over all steps of its typing', () => {
    const desk = aDesk()
    const { store } = desk
    const id = aDraft(store)
    for (const name of ['A', 'Ab', 'Abc']) {
      desk.pass({ minutes: 1 })
      rename(store, id, name)
    }
    desk.pass({ minutes: 1 })
    rename(store, id, 'Contoso Ltd')
    expect(next(store)).not.toMatchObject({ detail: 'customer.name' })
    store.undo.redo()
    expect(named(store, id)).toBe('A')
    rename(store, id, 'Abc')
    expect(store.undo.state().redo).toBeNull()
    store.undo.undo()
    expect(named(store, id)).toBe('Ab')
  })

  test('a removed claim comes back and goes again, with its lines of history', () => {
    const { store } = aDesk()
    const id = aDraft(store)
    value(store.claims.remove(id))
    expect(store.undo.undo().done).toMatchObject({ kind: 'claim-removed', customerName: 'Contoso Ltd' })
    expect(named(store, id)).toBe('Contoso Ltd')
    store.undo.redo()
    expect(inList(store)).toBe(0)
    store.undo.undo()
    expect(store.history.list(id).map(({ what }) => what)).toEqual([
      'created',
      ...Array.from({ length: store.history.list(id).length - 5 }, () => 'edited'),
      'deleted',
      'restored',
      'deleted',
      'restored',
    ])
    expect(store.history.verify(id)).toEqual({ state: 'whole' })
  })

  test('the button of a notice and Ctrl+Z agree: what the one took back, the other does not', () => {
    const { store } = aDesk()
    const id = aDraft(store)
    value(store.claims.remove(id))
    value(store.claims.restore(id))
    expect(next(store)).toMatchObject({ kind: 'claim-edited' })
    expect(store.undo.state().redo).toMatchObject({ kind: 'claim-removed' })
  })

  test('an edit of a ready claim makes it a draft, and taken back it is ready again', () => {
    const { store } = aDesk()
    const id = aDraft(store)
    value(store.claims.markReady(id, '2020-07'))
    rename(store, id, 'Fabrikam')
    expect(store.claims.find(id)?.state).toBe('draft')
    store.undo.undo()
    expect(store.claims.find(id)).toMatchObject({
      state: 'ready',
      content: { customer: { name: 'Contoso Ltd' } },
    })
    store.undo.undo()
    expect(store.claims.find(id)?.state).toBe('draft')
    store.undo.redo()
    store.undo.redo()
    expect(store.claims.find(id)).toMatchObject({
      state: 'draft',
      content: { customer: { name: 'Fabrikam' } },
    })
  })

  test('documents come, go, move and change places with their newer versions, both ways', () => {
    const { store } = aDesk()
    const id = aDraft(store)
    const first = attach(store, id, 'first.pdf')
    attach(store, id, 'second.pdf')
    value(store.attachments.move(id, first, 1))
    const { name: _, ...file } = {
      sha256: 'b'.repeat(64),
      sizeBytes: 7,
      name: '',
      mediaType: 'application/pdf',
    }
    value(store.attachments.replace(id, first, { ...file, name: 'newer.pdf' }))
    const [second] = store.claims.find(id)?.documents ?? []
    if (second === undefined) throw new Error('The claim has no document.')
    value(store.attachments.remove(id, second.id))

    const seen = [documentNames(store, id)]
    for (const _step of Array.from({ length: 5 })) {
      store.undo.undo()
      seen.push(documentNames(store, id))
    }
    expect(seen).toEqual([
      ['newer.pdf'],
      ['second.pdf', 'newer.pdf'],
      ['second.pdf', 'first.pdf'],
      ['first.pdf', 'second.pdf'],
      ['first.pdf'],
      [],
    ])
    for (const _step of Array.from({ length: 5 })) store.undo.redo()
    expect(documentNames(store, id)).toEqual(['newer.pdf'])
    expect(store.history.verify(id)).toEqual({ state: 'whole' })
  })

  test('an import goes as one step, and the list of imports says so', () => {
    const { store } = aDesk()
    store.imports.create('claims.csv', [aContent(), aContent()])
    expect(next(store)).toMatchObject({
      kind: 'claims-imported',
      claims: 2,
      detail: 'claims.csv',
      claimId: null,
    })
    store.undo.undo()
    expect(inList(store)).toBe(0)
    expect(store.imports.list()[0]?.undoneAt).not.toBeNull()
    store.undo.redo()
    expect(inList(store)).toBe(2)
    expect(store.imports.list()[0]).toMatchObject({ undoneAt: null, canUndo: true })
  })

  test('a claim that goes on from another goes with all that was brought along, as one step', () => {
    const { store } = aDesk()
    const from = store.claims.find(aDraft(store))
    if (from === undefined) throw new Error('The claim is gone.')
    store.followUps.create(from, aContent(), [], '2020-07')
    expect(store.undo.undo().done).toMatchObject({ kind: 'follow-up-created' })
    expect(inList(store)).toBe(1)
    expect(store.claims.find(from.id)?.followedBy).toBeNull()
  })

  test('a refused change is no step', () => {
    const { store } = aDesk()
    const id = aDraft(store)
    const before = next(store)
    store.claims.save({ id, revision: 99, content: aContent({ comment: 'x' }), step: 'review' })
    store.attachments.remove(id, 'none' as AttachmentId)
    expect(next(store)).toEqual(before)
  })
})

describe('what was sent', () => {
  function sent(desk: TestDesk): ClaimId {
    const { store } = desk
    const id = aDraft(store)
    value(store.claims.markReady(id, '2020-07'))
    value(store.outbox.enqueue(id, aSubmission(), 'correlation'))
    return id
  }

  test('a claim that waits to be sent is left as it is, and the user is told so once', () => {
    const desk = aDesk()
    const { store } = desk
    const other = aDraft(store)
    const id = sent(desk)
    const { done, left } = store.undo.undo()
    expect(done).toBeNull()
    expect(left.map(({ reason, step }) => [reason, step.claimId])).toEqual(left.map(() => ['waiting', id]))
    expect(left[0]?.step.kind).toBe('claim-made-ready')
    expect(store.claims.find(id)?.state).toBe('queued')
    // The next press goes on with what is not sent.
    expect(store.undo.undo().done).toMatchObject({ claimId: other })
  })

  test('taken back before it was sent, a claim can be undone as before', () => {
    const desk = aDesk()
    const { store } = desk
    const id = sent(desk)
    rename(store, aDraft(store), 'Fabrikam')
    for (const _step of Array.from({ length: 3 })) store.undo.undo()
    store.undo.undo()
    value(store.outbox.takeBack(id))
    // It is a draft already; then what was typed.
    store.undo.undo()
    expect(store.undo.undo().done).toMatchObject({ claimId: id, kind: 'claim-edited' })
  })
})

describe('the journal', () => {
  test('is there after a kill and a restart, and keeps more than a hundred steps', () => {
    const desk = aDesk()
    const { store } = desk
    const id = aDraft(store)
    for (let step = 1; step <= 250; step += 1) {
      desk.pass({ minutes: 1 })
      rename(store, id, `Customer ${step}`)
    }
    const again = desk.reopened()
    let steps = 0
    while (again.undo.undo().done !== null) steps += 1
    expect(steps).toBe(200)
    expect(named(again, id)).toBe('Customer 50')
    expect(desk.sql('SELECT DISTINCT step FROM undo_change')).toHaveLength(200)
  })

  test('keeps what it can bring back, and forgets it with the undo period', () => {
    const desk = aDesk()
    const { store } = desk
    const id = aDraft(store)
    attach(store, id, 'poe.pdf')
    value(store.claims.remove(id))
    desk.pass({ days: 29 })
    store.removed.forget()
    expect(store.undo.undo().done).toMatchObject({ kind: 'claim-removed' })
    expect(documentNames(store, id)).toEqual(['poe.pdf'])
    store.undo.redo()
    desk.pass({ days: 29 })
    store.removed.forget()
    expect(store.attachments.referencedHashes()).toHaveLength(1)
    expect(store.undo.state()).toEqual({ undo: null, redo: null })
    desk.pass({ days: 2 })
    expect(store.removed.forget()).toEqual({ claims: 1, documents: 0 })
    expect(store.attachments.referencedHashes()).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { SavedView } from '../../../src/shared/ipc/claim-list.ts'
import { aContent } from '../../support/builders.ts'
import { aDesk, aQueuedClaim, type TestDesk, value } from './temporary-store.ts'

const document = { name: 'signed.pdf', sha256: 'a'.repeat(64) as never, sizeBytes: 7 }

/** One that the service has, so that its reviewer can be written to. */
function aSentClaim({ store }: TestDesk): ClaimId {
  const id = aQueuedClaim(store)
  const at = '2026-03-16T10:00:00.000Z'
  const receipt = { receiptId: 'r-1', receivedAt: at, contentHash: 'hash' }
  value(store.outbox.begin(id))
  const word = {
    id,
    version: 1,
    status: 'submitted',
    updatedAt: at,
    receipt,
    comments: [],
    subscriptions: [],
  }
  store.outbox.acknowledge(id, word, 'https://service.example')
  return id
}

describe('a message to the reviewer', () => {
  test('is written and unwritten until it is sent, with its documents, also after a kill', () => {
    const desk = aDesk()
    const id = aSentClaim(desk)
    let { store } = desk
    const draft = () => {
      const written = store.replies.of(id).draft
      return written && [written.text, written.documents.length]
    }
    for (const text of ['Here', 'Here it is.']) value(store.replies.saveDraft(id, text))
    value(store.replies.addDocument(id, document))
    store.replies.removeDocument(id, document.sha256)
    store = desk.reopened()

    expect(store.undo.undo().done).toMatchObject({
      kind: 'reply-document-removed',
      claimId: id,
      customerName: 'Contoso Ltd',
      detail: 'signed.pdf',
    })
    expect(draft()).toEqual(['Here it is.', 1])
    expect(store.undo.undo().done).toMatchObject({ kind: 'reply-document-added' })
    expect(store.undo.undo().done).toMatchObject({ kind: 'reply-edited', detail: 'reply' })
    expect(draft()).toBeNull()
    // It can come again: nobody may sweep its bytes.
    expect(store.attachments.referencedHashes()).toContain(document.sha256)
    store.undo.redo()
    store.undo.redo()
    expect(draft()).toEqual(['Here it is.', 1])
  })

  test('that was sent is left, and it is said why', () => {
    const desk = aDesk()
    const id = aSentClaim(desk)
    const { replies, undo } = desk.store
    value(replies.saveDraft(id, 'Here it is.'))
    value(replies.send(id))
    const { done, left } = undo.undo()
    expect(done).toBeNull()
    expect(left[0]).toMatchObject({ step: { kind: 'reply-edited' }, reason: 'message-sent' })
    expect(replies.of(id)).toMatchObject({ draft: null, waiting: [{ text: 'Here it is.' }] })
  })

  test('that waited and was withdrawn is being written again, and does not wait', () => {
    const desk = aDesk()
    const id = aSentClaim(desk)
    const { replies, undo } = desk.store
    value(replies.saveDraft(id, 'Here it is.'))
    value(replies.addDocument(id, document))
    value(replies.send(id))
    value(replies.withdraw(id, replies.of(id).waiting[0]?.id ?? ''))
    expect(replies.of(id)).toMatchObject({ draft: null, waiting: [] })
    expect(undo.undo().done).toMatchObject({ kind: 'reply-removed', claimId: id })
    expect(replies.of(id)).toMatchObject({
      draft: { text: 'Here it is.', documents: [document] },
      waiting: [],
    })
    undo.redo()
    expect(replies.of(id).draft).toBeNull()
  })
})

test('a template that is saved, renamed and deleted goes back step by step, and its own Undo is one of them', () => {
  const { store } = aDesk()
  const names = () => store.templates.list().map(({ name }) => name)
  const { id } = store.templates.save('Sales', aContent())
  value(store.templates.rename(id, 'Sales in Italy'))
  value(store.templates.remove(id))
  value(store.templates.restore(id))
  expect(store.undo.state().undo).toMatchObject({ kind: 'template-renamed', detail: 'Sales in Italy' })
  expect(store.undo.redo().done).toMatchObject({ kind: 'template-removed', detail: 'Sales in Italy' })
  expect(names()).toEqual([])
  store.undo.undo()
  expect(names()).toEqual(['Sales in Italy'])
  store.undo.undo()
  expect(names()).toEqual(['Sales'])
  expect(store.undo.undo().done).toMatchObject({ kind: 'template-saved' })
  expect(names()).toEqual([])
})

test('a named view comes back after it was deleted, even at once', () => {
  const { store } = aDesk()
  const view: SavedView = {
    id: '0b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001',
    name: 'Mine',
    filter: { search: 'contoso' },
    sort: { by: 'customer', descending: false },
  }
  store.views.save([view])
  store.views.save([])
  expect(store.undo.undo().done).toMatchObject({ kind: 'view-removed', detail: 'Mine' })
  expect(store.views.list()).toEqual([view])
  expect(store.undo.undo().done).toMatchObject({ kind: 'view-saved', detail: 'Mine' })
  expect(store.views.list()).toEqual([])
})

test('how the window looks and when it tells is taken back; where claims go is set on purpose, and is no step', () => {
  const { store } = aDesk()
  store.settings.change({ theme: 'dark' })
  store.settings.change({ theme: 'light' })
  store.settings.change({ serviceUrl: 'https://service.example' })
  expect(store.undo.undo()).toMatchObject({
    done: { kind: 'setting-changed', detail: 'theme' },
    settings: ['theme'],
  })
  expect(store.settings.get()).toMatchObject({ theme: 'dark', serviceUrl: 'https://service.example' })
  store.undo.undo()
  expect(store.settings.get().theme).toBe('system')
  store.undo.redo()
  expect(store.settings.get().theme).toBe('dark')
})

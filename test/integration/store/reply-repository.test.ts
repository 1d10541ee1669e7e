import { expect, it } from 'vitest'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { ServiceClaim } from '../../../src/shared/service-api/claims.ts'
import { aDesk, aDraft, aQueuedClaim, codeOf, type TestDesk, value } from './temporary-store.ts'

const at = '2026-03-16T10:00:00.000Z'
const document = { name: 'signed.pdf', sha256: 'a'.repeat(64) as never, sizeBytes: 7 }

function word(id: ClaimId, overrides: Partial<ServiceClaim> = {}): ServiceClaim {
  return {
    id,
    version: 1,
    status: 'submitted',
    updatedAt: at,
    receipt: { receiptId: 'r-1', receivedAt: at, contentHash: 'hash' },
    comments: [],
    subscriptions: [],
    ...overrides,
  }
}

function anAcknowledgedClaim({ store }: TestDesk): ClaimId {
  const id = aQueuedClaim(store)
  value(store.outbox.begin(id))
  store.outbox.acknowledge(id, word(id), 'https://service.example')
  return id
}

it('what is being written survives a kill, and an empty text is none', () => {
  const desk = aDesk()
  const id = anAcknowledgedClaim(desk)
  value(desk.store.replies.saveDraft(id, 'Half a sent'))
  expect(desk.reopened().replies.of(id).draft).toMatchObject({ text: 'Half a sent', state: 'draft' })
  value(desk.store.replies.saveDraft(id, ''))
  expect(desk.store.replies.of(id).draft).toBeNull()
})

it('nobody can be written to about a draft, nor after the final word', () => {
  const desk = aDesk()
  expect(codeOf(desk.store.replies.saveDraft(aDraft(desk.store), 'Hello?'))).toBe('reply-not-possible')
  const id = anAcknowledgedClaim(desk)
  const page = { claims: [word(id, { version: 2, status: 'rejected-final' })], cursor: 'c', more: false }
  desk.store.serviceState.applyChanges('https://service.example', page, 'i')
  expect(codeOf(desk.store.replies.saveDraft(id, 'But!'))).toBe('reply-not-possible')
})

it('a message without a text is not sent, with one it waits', () => {
  const desk = aDesk()
  const { replies, replyQueue } = desk.store
  const id = anAcknowledgedClaim(desk)
  value(replies.addDocument(id, document))
  expect(codeOf(replies.send(id))).toBe('reply-empty')
  value(replies.saveDraft(id, ' The signed page. '))
  value(replies.send(id))
  expect(replyQueue.due(desk.now())).toMatchObject([{ text: 'The signed page.', documents: [document] }])
  expect(desk.store.attachments.referencedHashes()).toContain(document.sha256)
})

it('one that waits is changed, before what was begun since, or withdrawn', () => {
  const desk = aDesk()
  const { replies } = desk.store
  const id = anAcknowledgedClaim(desk)
  value(replies.saveDraft(id, 'First.'))
  value(replies.send(id))
  value(replies.saveDraft(id, 'Second.'))
  const [waiting] = replies.of(id).waiting
  value(replies.change(id, waiting?.id ?? ''))
  expect(replies.of(id)).toMatchObject({ draft: { text: 'First.\n\nSecond.' }, waiting: [] })
  value(replies.send(id))
  value(replies.withdraw(id, replies.of(id).waiting[0]?.id ?? ''))
  expect(replies.of(id)).toEqual({ draft: null, waiting: [], requests: [], unread: [], fetched: [] })
})

it('one whose sending has begun, or that may have arrived, is not changed any more', () => {
  const desk = aDesk()
  const { replies, replyQueue } = desk.store
  const id = anAcknowledgedClaim(desk)
  value(replies.saveDraft(id, 'On its way.'))
  value(replies.send(id))
  const replyId = replies.of(id).waiting[0]?.id ?? ''
  expect(replyQueue.begin(replyId)).toBe(true)
  expect(codeOf(replies.change(id, replyId))).toBe('reply-on-its-way')
  replyQueue.handOver(replyId)
  replyQueue.release(replyId)
  expect(codeOf(replies.withdraw(id, replyId))).toBe('reply-on-its-way')
})

it('the reviewer’s messages are unread until they are seen, also after a restart; ours never are', () => {
  const desk = aDesk()
  const id = anAcknowledgedClaim(desk)
  const said = { authorName: 'Rita', text: 'Who signed?', at, documents: [] }
  const comments = [
    { ...said, id: 'c-1', author: 'reviewer' as const },
    { ...said, id: 'c-2', author: 'partner' as const },
  ]
  const page = { claims: [word(id, { version: 2, comments })], cursor: 'c', more: false }
  desk.store.serviceState.applyChanges('https://service.example', page, 'i')
  const store = desk.reopened()
  expect(store.replies.of(id).unread).toEqual(['c-1'])
  expect(store.claims.list({ search: '', offset: 0, limit: 9 }).claims).toMatchObject([{ unread: 1 }])
  expect(store.replies.markRead(id)).toBe(true)
  expect(store.replies.markRead(id)).toBe(false)
  expect(desk.reopened().replies.of(id).unread).toEqual([])
})

import { expect, test } from 'vitest'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import type { ServiceClaim } from '../../../src/shared/service-api/claims.ts'
import { aDesk, aQueuedClaim, type TestDesk } from './temporary-store.ts'

const url = 'http://127.0.0.1:1'

function word(id: ClaimId, version: number, more: Partial<ServiceClaim> = {}): ServiceClaim {
  return {
    id,
    version,
    status: 'submitted',
    updatedAt: '2026-03-16T09:00:00.000Z',
    receipt: { receiptId: 'R-1', receivedAt: '2026-03-16T09:00:00.000Z', contentHash: 'c' },
    comments: [],
    subscriptions: [],
    ...more,
  }
}

function aSentClaim({ store }: TestDesk): ClaimId {
  const id = aQueuedClaim(store)
  store.outbox.acknowledge(id, word(id, 1), url)
  return id
}

function pull({ store }: TestDesk, ...claims: ServiceClaim[]): void {
  store.serviceState.applyChanges(url, { claims, cursor: 'c', more: false }, 'instance')
}

function said(author: 'reviewer' | 'partner', text = 'Page 2 is not signed.') {
  return { id: author, author, authorName: 'Rita', text, at: '2026-03-16T09:00:00.000Z', documents: [] }
}

test('a decision is news once, over a restart and a repeated pull too', () => {
  const desk = aDesk()
  const id = aSentClaim(desk)
  expect(desk.store.news.take()).toEqual([])
  pull(desk, word(id, 2, { status: 'approved' }))
  expect(desk.store.news.take()).toMatchObject([
    { kind: 'approved', claimId: id, customerName: 'Contoso Ltd' },
  ])
  expect(desk.store.news.take()).toEqual([])
  const store = desk.reopened()
  store.serviceState.applyChanges(
    url,
    { claims: [word(id, 2, { status: 'approved' })], cursor: 'd', more: false },
    'i',
  )
  expect(store.news.take()).toEqual([])
})

test('a decision that a killed process took over is told by the next', () => {
  const desk = aDesk()
  const id = aSentClaim(desk)
  pull(desk, word(id, 2, { status: 'rejected' }))
  expect(desk.reopened().news.take()).toMatchObject([{ kind: 'rejected', claimId: id }])
})

test('the second time that the reviewer asks is news again', () => {
  const desk = aDesk()
  const id = aSentClaim(desk)
  pull(desk, word(id, 2, { status: 'action-required' }))
  expect(desk.store.news.take()).toHaveLength(1)
  pull(desk, word(id, 3))
  expect(desk.store.news.take()).toEqual([])
  pull(desk, word(id, 4, { status: 'action-required' }))
  expect(desk.store.news.take()).toHaveLength(1)
})

test('what no longer holds is no news', () => {
  const desk = aDesk()
  const id = aSentClaim(desk)
  pull(desk, word(id, 2, { status: 'approved' }))
  pull(desk, word(id, 3, { status: 'rejected' }))
  expect(desk.store.news.take()).toMatchObject([{ kind: 'rejected' }])
})

test("the reviewer's comment is news, one's own is not", () => {
  const desk = aDesk()
  const id = aSentClaim(desk)
  pull(desk, word(id, 2, { comments: [said('partner')] }))
  expect(desk.store.news.take()).toEqual([])
  pull(desk, word(id, 3, { comments: [said('partner'), said('reviewer')] }))
  expect(desk.store.news.take()).toMatchObject([{ kind: 'comment', claimId: id }])
})

test('a claim that the service gave back is news and waits for its user; one taken back is neither', () => {
  const { store } = aDesk()
  const [given, taken] = [aQueuedClaim(store), aQueuedClaim(store)]
  store.outbox.begin(given)
  store.outbox.returnToUser(given, [problem('mpn-not-enrolled')])
  store.outbox.takeBack(taken)
  expect(store.news.take()).toMatchObject([{ kind: 'returned', claimId: given }])
  expect(store.news.attention()).toBe(1)
})

test('what happened before this version is no news', () => {
  const desk = aDesk()
  const id = aSentClaim(desk)
  pull(desk, word(id, 2, { status: 'approved' }))
  const [mark] = desk.sql<{ sequence: number }>('SELECT MAX(sequence) AS sequence FROM history')
  desk.sql('UPDATE told_history SET sequence = ?', mark?.sequence)
  expect(desk.store.news.take()).toEqual([])
})

test('a subject is told once, over a restart too, until it is forgotten', () => {
  const desk = aDesk()
  expect(desk.store.news.tellOnce('deadline:1:2026-03-20:2')).toBe(true)
  const { news } = desk.reopened()
  expect(news.tellOnce('deadline:1:2026-03-20:2')).toBe(false)
  expect(news.tellOnce('deadline:1:2026-03-20:1')).toBe(true)
  news.forget('deadline:1:2026-03-20:2')
  expect(news.tellOnce('deadline:1:2026-03-20:2')).toBe(true)
})

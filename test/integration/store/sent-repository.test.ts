import { expect, test } from 'vitest'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { ServiceClaim } from '../../../src/shared/service-api/claims.ts'
import { aDesk, aQueuedClaim, type TestDesk } from './temporary-store.ts'

function received(id: ClaimId, number: number): ServiceClaim {
  return {
    id,
    version: number,
    status: 'submitted',
    updatedAt: '2026-03-16T09:00:00.000Z',
    receipt: {
      receiptId: `R-${number}`,
      receivedAt: `2026-03-${String(number).padStart(2, '0')}T09:00:00.000Z`,
      contentHash: String(number).padStart(64, 'c'),
    },
    comments: [],
    subscriptions: [],
  }
}

function send({ store }: TestDesk, number: number): ClaimId {
  const id = aQueuedClaim(store)
  store.outbox.acknowledge(id, received(id, number), 'http://service')
  return id
}

const all = { search: '', offset: 0, limit: 50 }

test('the newest receipt comes first, a page at a time', () => {
  const desk = aDesk()
  for (const number of [2, 3, 1]) send(desk, number)
  const { sent, total } = desk.store.sent.list({ ...all, limit: 2 })
  expect([total, sent.map(({ receiptId }) => receiptId)]).toEqual([3, ['R-3', 'R-2']])
  expect(desk.store.sent.list({ ...all, offset: 2 }).sent.map(({ receiptId }) => receiptId)).toEqual(['R-1'])
})

test.each([
  ["the customer's name", 'contoso'],
  ['the receipt', 'R-2'],
  ['the hash of what was sent', '2'.padStart(64, 'c')],
])('is found by %s', (_, search) => {
  const desk = aDesk()
  const id = send(desk, 2)
  expect(desk.store.sent.list({ ...all, search })).toMatchObject({ total: 1, sent: [{ claimId: id }] })
})

test('is found by a document, and not by what is nowhere', () => {
  const desk = aDesk()
  send(desk, 2)
  const [document] = desk.store.sent.list(all).sent[0]?.documents ?? []
  expect(desk.store.sent.list({ ...all, search: document?.sha256 ?? 'none' }).total).toBe(1)
  expect(desk.store.sent.list({ ...all, search: 'nowhere' }).total).toBe(0)
})

test('the same word of the service adds nothing, a new receipt a line of its own', () => {
  const desk = aDesk()
  const id = send(desk, 1)
  desk.store.outbox.acknowledge(id, received(id, 1), 'http://service')
  expect(desk.store.sent.list(all).total).toBe(1)
  desk.store.outbox.acknowledge(id, received(id, 2), 'http://service')
  expect(desk.store.sent.list(all).total).toBe(2)
})

import { expect, test } from 'vitest'
import { contentHashOf } from '../../../src/main/store/content-hash.ts'
import {
  type ReceivedChanges,
  receivedChangesSchema,
} from '../../../src/shared/service-api/received-claim.ts'
import { anId } from '../../support/builders.ts'
import { aDesk, aDraft, aQueuedClaim, aSubmission, type TestDesk, value } from './temporary-store.ts'

const url = 'http://127.0.0.1:1'

interface Change {
  readonly id: string
  readonly version?: number
  readonly status?: string
  readonly comments?: readonly { id: string; text: string }[]
}

function aPage(changes: readonly Change[], cursor = 'c1'): ReceivedChanges {
  const at = '2026-03-16T10:00:00.000Z'
  return receivedChangesSchema.parse({
    cursor,
    more: false,
    claims: changes.map(({ id, version = 2, status = 'under-review', comments = [] }) => ({
      id,
      version,
      status,
      updatedAt: at,
      receipt: { receiptId: 'R-1', receivedAt: at, contentHash: contentHashOf(aSubmission()) },
      comments: comments.map(comment => ({
        author: 'reviewer',
        authorName: 'Rita',
        at,
        documents: [],
        ...comment,
      })),
      subscriptions: [{ itemKey: 'k', subscriptionId: 's', endsOn: '2027-01-01' }],
    })),
  })
}

/** A desk with a claim that the service has. */
function withSubmitted(): TestDesk & { id: ReturnType<typeof aDraft> } {
  const desk = aDesk()
  const id = aQueuedClaim(desk.store)
  value(desk.store.outbox.begin(id))
  desk.store.serviceState.applyChanges(url, aPage([{ id, version: 1, status: 'submitted' }], 'c0'), 'i-1')
  return { ...desk, id }
}

test('a page brings state, comments and subscriptions, together with its cursor', () => {
  const { store, id, now } = withSubmitted()
  const comments = [{ id: 'm1', text: 'Please add the signed page.' }]
  const page = aPage([{ id, status: 'action-required', comments }])
  expect(store.serviceState.applyChanges(url, page, 'i-1')).toEqual([id])
  expect(store.claims.find(id)).toMatchObject({
    state: 'action-required',
    comments: [{ id: 'm1', author: 'reviewer', text: 'Please add the signed page.' }],
    subscriptions: [{ endsOn: '2027-01-01' }],
  })
  expect(store.serviceState.get(url)).toEqual({ instance: 'i-1', cursor: 'c1', lastSuccessAt: now() })
  expect(store.claims.list({ search: 'signed page', offset: 0, limit: 10 }).total).toBe(1)
})

test('the same page again changes nothing, and an older version neither', () => {
  const { store, id } = withSubmitted()
  const page = aPage([{ id, version: 5, status: 'approved', comments: [{ id: 'm1', text: 'Well done.' }] }])
  store.serviceState.applyChanges(url, page, 'i-1')
  const [claim, history] = [store.claims.find(id), store.history.list(id)]
  expect(store.serviceState.applyChanges(url, page, 'i-1')).toEqual([])
  expect(
    store.serviceState.applyChanges(url, aPage([{ id, version: 4, status: 'rejected' }]), 'i-1'),
  ).toEqual([])
  expect(store.claims.find(id)).toEqual(claim)
  expect(store.history.list(id)).toEqual(history)
})

test('a state that this version does not know is kept as it is', () => {
  const { store, id } = withSubmitted()
  store.serviceState.applyChanges(url, aPage([{ id, status: 'on-the-moon' }]), 'i-1')
  expect(store.claims.find(id)?.state).toBe('on-the-moon')
  store.serviceState.applyChanges(url, aPage([{ id, version: 3, status: 'approved' }]), 'i-1')
  expect(store.claims.find(id)?.state).toBe('approved')
})

test("the service's word holds where the transition is not listed, and the history says so", () => {
  const { store, id } = withSubmitted()
  store.serviceState.applyChanges(url, aPage([{ id, status: 'rejected-final' }]), 'i-1')
  expect(store.claims.find(id)?.state).toBe('rejected-final')
  expect(store.history.list(id).at(-1)).toMatchObject({
    from: 'submitted',
    to: 'rejected-final',
    path: 'unlisted-transition',
  })
})

test('a comment that a later page lacks stays', () => {
  const { store, id } = withSubmitted()
  store.serviceState.applyChanges(url, aPage([{ id, comments: [{ id: 'm1', text: 'First' }] }]), 'i-1')
  store.serviceState.applyChanges(
    url,
    aPage([{ id, version: 3, comments: [{ id: 'm2', text: 'Second' }] }]),
    'i-1',
  )
  expect(store.claims.find(id)?.comments.map(({ text }) => text)).toEqual(['First', 'Second'])
  expect(store.history.list(id).filter(({ what }) => what === 'comment')).toHaveLength(2)
})

test('an empty page and claims of other laptops leave every claim as it was', () => {
  const { store, id } = withSubmitted()
  const draft = aDraft(store)
  const before = [store.claims.find(id), store.claims.find(draft)]
  expect(store.serviceState.applyChanges(url, aPage([{ id: anId() }]), 'i-1')).toEqual([])
  expect(store.serviceState.applyChanges(url, aPage([], 'c9'), 'i-2')).toEqual([])
  expect([store.claims.find(id), store.claims.find(draft)]).toEqual(before)
  expect(store.serviceState.get(url)).toMatchObject({ cursor: 'c9', instance: 'i-2' })
})

test('a claim whose acknowledgement was lost is no longer sent once the service names it', () => {
  const { store } = aDesk()
  const id = aQueuedClaim(store)
  store.serviceState.applyChanges(url, aPage([{ id, version: 1, status: 'submitted' }]), 'i-1')
  expect(store.claims.find(id)?.state).toBe('submitted')
  expect(store.outbox.list()).toEqual([])
})

test('a page that cannot be written whole is not written at all', () => {
  const desk = withSubmitted()
  desk.sql(
    `CREATE TRIGGER no_room BEFORE INSERT ON comment WHEN NEW.id = 'm2' BEGIN SELECT RAISE(ABORT, 'no room'); END`,
  )
  const comments = [
    { id: 'm1', text: 'First' },
    { id: 'm2', text: 'Second' },
  ]
  expect(() => desk.store.serviceState.applyChanges(url, aPage([{ id: desk.id, comments }]), 'i-1')).toThrow(
    /no room/,
  )
  expect(desk.store.claims.find(desk.id)).toMatchObject({ state: 'submitted', comments: [] })
  expect(desk.store.serviceState.get(url).cursor).toBe('c0')
})

test('each service has its own cursor, and forgetting one begins anew', () => {
  const { store } = aDesk()
  store.serviceState.applyChanges(url, aPage([]), 'i-1')
  expect(store.serviceState.get('http://other')).toEqual({
    instance: null,
    cursor: null,
    lastSuccessAt: null,
  })
  store.serviceState.readAnew(url)
  expect(store.serviceState.get(url).cursor).toBeNull()
})

import { expect, test } from 'vitest'
import { problem } from '../../../src/shared/domain/problem.ts'
import { type ServiceClaim, serviceClaimSchema } from '../../../src/shared/service-api/claims.ts'
import { aContent, anId } from '../../support/builders.ts'
import {
  aDesk,
  aDraft,
  aQueuedClaim,
  aReadyClaim,
  aSubmission,
  codeOf,
  value,
  write,
} from './temporary-store.ts'

function accepted(id: string): ServiceClaim {
  return serviceClaimSchema.parse({
    id,
    version: 1,
    status: 'submitted',
    updatedAt: '2026-03-16T09:00:01.000Z',
    receipt: { receiptId: 'R-1', receivedAt: '2026-03-16T09:00:01.000Z', contentHash: 'ab' },
    comments: [],
    subscriptions: [],
  })
}

const unreachable = problem('service-unreachable', { retryable: true })

test('a submitted claim waits with the body that was confirmed', () => {
  const { store, now } = aDesk()
  const id = aReadyClaim(store)
  const submission = aSubmission()
  expect(value(store.outbox.enqueue(id, submission, 'c-1')).state).toBe('queued')
  expect(store.outbox.list()).toEqual([
    {
      claimId: id,
      submission,
      correlationId: 'c-1',
      replaces: null,
      step: 'verify',
      attempts: 0,
      nextTryAt: null,
      problem: null,
      queuedAt: now(),
    },
  ])
})

test('only a ready claim can be submitted, and only once', () => {
  const { store } = aDesk()
  expect(codeOf(store.outbox.enqueue(aDraft(store), aSubmission(), anId()))).toBe('transition-refused')
  const id = aQueuedClaim(store)
  expect(codeOf(store.outbox.enqueue(id, aSubmission(), anId()))).toBe('transition-refused')
  expect(store.outbox.list()).toHaveLength(1)
})

test('when the row cannot be written the claim stays ready, without a line of history', () => {
  const desk = aDesk()
  const id = aReadyClaim(desk.store)
  const before = desk.store.history.list(id)
  desk.sql(`CREATE TRIGGER no_room BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END`)
  expect(() => desk.store.outbox.enqueue(id, aSubmission(), anId())).toThrow(/no room/)
  expect(desk.store.claims.find(id)?.state).toBe('ready')
  expect(desk.store.history.list(id)).toEqual(before)
})

test('a waiting claim can be taken back until its sending starts', () => {
  const { store } = aDesk()
  const id = aQueuedClaim(store)
  expect(value(store.outbox.takeBack(id)).state).toBe('draft')
  expect(store.outbox.list()).toEqual([])
  expect(codeOf(store.outbox.begin(id))).toBe('transition-refused')
  const sending = aQueuedClaim(store)
  value(store.outbox.begin(sending))
  expect(codeOf(store.outbox.takeBack(sending))).toBe('transition-refused')
})

test('a claim that the service may have got without answering cannot be taken back', () => {
  const { store, now } = aDesk()
  const id = aQueuedClaim(store)
  value(store.outbox.begin(id))
  store.outbox.recordStep(id, 'create')
  store.outbox.recordFailure(id, unreachable, now())
  expect(store.claims.find(id)?.state).toBe('queued')
  expect(codeOf(store.outbox.takeBack(id))).toBe('transition-refused')
})

test('a failed attempt waits for its next try, with its reason, and keeps its step', () => {
  const desk = aDesk()
  const { store } = desk
  const id = aQueuedClaim(store)
  value(store.outbox.begin(id))
  store.outbox.recordStep(id, 'upload')
  store.outbox.recordFailure(id, unreachable, '2026-03-16T09:10:00.000Z')
  expect(store.outbox.due(desk.now())).toEqual([])
  expect(store.outbox.list()).toMatchObject([
    { step: 'upload', attempts: 1, problem: { code: 'service-unreachable' } },
  ])
  desk.pass({ minutes: 10 })
  expect(store.outbox.due(desk.now()).map(({ claimId }) => claimId)).toEqual([id])
})

test('trying now forgets all waits', () => {
  const desk = aDesk()
  const id = aQueuedClaim(desk.store)
  desk.store.outbox.recordFailure(id, unreachable, '2026-03-17T09:00:00.000Z')
  desk.store.outbox.retryAllNow()
  expect(desk.store.outbox.due(desk.now())).toMatchObject([{ claimId: id }])
  expect(desk.store.outbox.find(id)).toMatchObject({ nextTryAt: null, attempts: 1 })
})

test('a network that is back ends our own waits, and not those that the service asked for', () => {
  const desk = aDesk()
  const [ours, asked] = [aQueuedClaim(desk.store), aQueuedClaim(desk.store)]
  const busy = problem('service-busy', { retryable: true, params: { status: 503, retryAfterMs: 600_000 } })
  desk.store.outbox.recordFailure(ours, unreachable, '2026-03-17T09:00:00.000Z')
  desk.store.outbox.recordFailure(asked, busy, '2026-03-17T09:00:00.000Z')
  desk.store.outbox.retryUnaskedNow()
  expect(desk.store.outbox.due(desk.now()).map(({ claimId }) => claimId)).toEqual([ours])
})

test('claims go out in the order in which they were submitted', () => {
  const desk = aDesk()
  const ids = [1, 2, 3].map(() => {
    desk.pass({ minutes: 1 })
    return aQueuedClaim(desk.store)
  })
  expect(desk.store.outbox.due(desk.now()).map(({ claimId }) => claimId)).toEqual(ids)
})

test('a sending that the end of the process cut off waits again, where it was', () => {
  const desk = aDesk()
  const id = aQueuedClaim(desk.store)
  value(desk.store.outbox.begin(id))
  desk.store.outbox.recordStep(id, 'create')
  const store = desk.reopened()
  expect(store.outbox.due(desk.now())).toEqual([])
  expect(store.outbox.interruptedSendings()).toEqual([id])
  expect(store.outbox.due(desk.now())).toMatchObject([{ claimId: id }])
  expect(store.outbox.find(id)).toMatchObject({ step: 'create' })
  expect(store.outbox.interruptedSendings()).toEqual([])
})

test('the acknowledgement replaces the row by state and receipt', () => {
  const desk = aDesk()
  const id = aQueuedClaim(desk.store)
  value(desk.store.outbox.begin(id))
  desk.store.outbox.acknowledge(id, accepted(id), 'http://service')
  desk.store.outbox.acknowledge(id, accepted(id), 'http://service')
  const store = desk.reopened()
  expect(store.claims.find(id)).toMatchObject({ state: 'submitted', receipt: { receiptId: 'R-1' } })
  expect(store.outbox.list()).toEqual([])
  expect(store.history.list(id).filter(({ to }) => to === 'submitted')).toMatchObject([
    { by: 'service', path: null },
  ])
})

test('what came back from sending is shown until the claim changes', () => {
  const { store } = aDesk()
  const id = aQueuedClaim(store)
  value(store.outbox.begin(id))
  store.outbox.returnToUser(id, [problem('mpn-not-enrolled', { path: 'mpnId' })])
  expect(store.claims.find(id)?.state).toBe('draft')
  expect(store.outbox.list()).toEqual([])
  expect(store.verifications.returned(id)).toMatchObject([{ code: 'mpn-not-enrolled', path: 'mpnId' }])
  write(store, id, aContent({ mpnId: '9999999' }))
  expect(store.verifications.returned(id)).toEqual([])
})

test('a claim that came back can be submitted again unchanged', () => {
  const { store } = aDesk()
  const id = aQueuedClaim(store)
  store.outbox.returnToUser(id, [problem('not-allowed')])
  value(store.claims.markReady(id, '2020-07'))
  expect(store.verifications.returned(id)).toEqual([])
  expect(value(store.outbox.enqueue(id, aSubmission(), anId())).state).toBe('queued')
})

test('attempts to send leave the order of the list alone', () => {
  const desk = aDesk()
  const waiting = aQueuedClaim(desk.store)
  desk.pass({ minutes: 1 })
  const draft = aDraft(desk.store)
  desk.pass({ minutes: 1 })
  value(desk.store.outbox.begin(waiting))
  desk.store.outbox.recordFailure(waiting, unreachable, desk.now())
  const { claims } = desk.store.claims.list({ search: '', offset: 0, limit: 10 })
  expect(claims.map(({ id }) => id)).toEqual([draft, waiting])
})

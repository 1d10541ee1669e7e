import { expect, test } from 'vitest'
import { aDesk, aDraft, aQueuedClaim, value } from './temporary-store.ts'

const aFile = (letter: string) => ({
  sha256: letter.repeat(64),
  sizeBytes: 10,
  name: `${letter}.pdf`,
  mediaType: 'application/pdf',
})

test('a deleted claim is forgotten with all that was its own, once it can no longer be brought back', () => {
  const desk = aDesk()
  const { store } = desk
  const [kept, deleted] = [aDraft(store), aDraft(store)]
  for (const id of [kept, deleted]) value(store.attachments.add(id, aFile('a')))
  value(store.claims.remove(deleted))
  desk.pass({ days: 29 })
  expect(store.removed.forget()).toEqual({ claims: 0, documents: 0 })
  value(store.claims.restore(deleted))
  value(store.claims.remove(deleted))
  desk.pass({ days: 30 })
  expect(store.removed.forget()).toEqual({ claims: 1, documents: 0 })
  expect(store.claims.restore(deleted).ok).toBe(false)
  for (const table of ['attachment', 'history', 'pending_edit', 'claim_search'])
    expect(desk.sql(`SELECT DISTINCT claim_id AS id FROM ${table}`), table).not.toContainEqual({
      id: deleted,
    })
  expect(desk.sql('SELECT id FROM claim')).toEqual([{ id: kept }])
  expect(store.claims.find(kept)?.documents).toHaveLength(1)
})

test('a removed document is forgotten when it can no longer be brought back', () => {
  const desk = aDesk()
  const { store } = desk
  const id = aDraft(store)
  const early = value(store.attachments.add(id, aFile('a')))
  const late = value(store.attachments.add(id, aFile('b')))
  value(store.attachments.remove(id, early.id))
  desk.pass({ days: 20 })
  value(store.attachments.remove(id, late.id))
  desk.pass({ days: 11 })
  expect(store.removed.forget()).toEqual({ claims: 0, documents: 1 })
  expect(store.attachments.referencedHashes()).toEqual(['b'.repeat(64)])
})

test('what waits to be sent is never forgotten', () => {
  const desk = aDesk()
  const id = aQueuedClaim(desk.store)
  desk.sql('UPDATE claim SET deleted_at = created_at WHERE id = ?', id)
  desk.pass({ days: 31 })
  expect(desk.store.removed.forget()).toEqual({ claims: 0, documents: 0 })
  expect(desk.store.outbox.list()).toHaveLength(1)
})

test('the history of a claim that is not deleted cannot be removed', () => {
  const desk = aDesk()
  aDraft(desk.store)
  expect(() => desk.sql('DELETE FROM history')).toThrow('history is append-only')
})

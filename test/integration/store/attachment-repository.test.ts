import { expect, test } from 'vitest'
import { aDesk, aDraft, aQueuedClaim, aReadyClaim, codeOf, value } from './temporary-store.ts'

const aFile = (letter: string, name = `${letter}.pdf`) => ({
  sha256: letter.repeat(64),
  sizeBytes: 10,
  name,
  mediaType: 'application/pdf',
})

test('the first document is taken for the PoE form, later ones for supporting documents', () => {
  const { store, now } = aDesk()
  const id = aDraft(store)
  const first = value(store.attachments.add(id, aFile('a')))
  value(store.attachments.add(id, aFile('b')))
  value(store.attachments.add(id, { ...aFile('c'), kind: 'statement-of-work' }))
  expect(store.claims.find(id)?.documents.map(({ name, kind }) => [name, kind])).toEqual([
    ['a.pdf', 'poe-form'],
    ['b.pdf', 'supporting-document'],
    ['c.pdf', 'statement-of-work'],
  ])
  expect(first).toMatchObject({ acknowledgementDate: null, covers: [], addedAt: now(), sizeBytes: 10 })
})

test('what the user says of a document is kept, and each change is a line of history', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const document = value(store.attachments.add(id, aFile('a')))
  const details = {
    name: 'signed.pdf',
    kind: 'statement-of-work',
    acknowledgementDate: '2026-02-01',
    covers: ['x', 'y'],
    note: 'Signed by the CIO',
  } as const
  const updated = value(
    store.attachments.update(id, document.id, { ...details, covers: [...details.covers] }),
  )
  expect(updated).toEqual({ ...document, ...details })
  expect(store.attachments.find(id, document.id)).toEqual(updated)
  const lines = store.history.list(id).filter(({ what }) => what === 'document-edited')
  expect(lines.map(({ path, to }) => [path, to])).toEqual([
    [`documents.${document.id}.name`, 'signed.pdf'],
    [`documents.${document.id}.kind`, 'statement-of-work'],
    [`documents.${document.id}.acknowledgementDate`, '2026-02-01'],
    [`documents.${document.id}.covers`, 'x, y'],
  ])
})

test('a removed document comes back as it was', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const document = value(store.attachments.add(id, aFile('a')))
  value(store.attachments.remove(id, document.id))
  expect(store.attachments.find(id, document.id)).toBeUndefined()
  expect(codeOf(store.attachments.remove(id, document.id))).toBe('document-not-found')
  expect(value(store.attachments.restore(id, document.id))).toEqual(document)
  expect(store.claims.find(id)?.documents).toEqual([document])
})

test('a change of documents makes a ready claim a draft again; telling the same twice does not', () => {
  const { store } = aDesk()
  const id = aReadyClaim(store)
  const document = value(store.attachments.add(id, aFile('a')))
  expect(store.claims.find(id)?.state).toBe('draft')
  value(store.claims.markReady(id, '2020-07'))
  const { name, kind, acknowledgementDate, covers, note } = document
  value(store.attachments.update(id, document.id, { name, kind, acknowledgementDate, covers, note }))
  expect(store.claims.find(id)?.state).toBe('ready')
})

test("documents leave the wizard's revision alone", () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const before = store.claims.find(id)?.revision
  value(store.attachments.add(id, aFile('a')))
  expect(store.claims.find(id)?.revision).toBe(before)
})

test('a claim that waits to be sent takes no documents and loses none', () => {
  const desk = aDesk()
  const { store } = desk
  const id = aDraft(store)
  const document = value(store.attachments.add(id, aFile('a')))
  desk.sql(`UPDATE claim SET state = 'queued' WHERE id = ?`, id)
  expect(codeOf(store.attachments.add(id, aFile('b')))).toBe('claim-not-editable')
  expect(codeOf(store.attachments.remove(id, document.id))).toBe('claim-not-editable')
  expect(store.claims.find(id)?.documents).toEqual([document])
})

test("another claim's document is not found", () => {
  const { store } = aDesk()
  const document = value(store.attachments.add(aDraft(store), aFile('a')))
  expect(codeOf(store.attachments.remove(aDraft(store), document.id))).toBe('document-not-found')
})

test('bytes stay needed by deleted claims, by what may be undone and by what must be sent', () => {
  const desk = aDesk()
  const { store } = desk
  const [kept, other] = [aDraft(store), aDraft(store)]
  value(store.attachments.add(kept, aFile('a')))
  value(store.attachments.add(other, aFile('b')))
  value(store.claims.remove(other))
  const removed = value(store.attachments.add(kept, aFile('c')))
  value(store.attachments.remove(kept, removed.id))
  aQueuedClaim(store)
  const sent = store.outbox.list()[0]?.submission.documents[0]?.sha256 ?? ''
  const letters = () => store.attachments.referencedHashes().map(hash => hash.slice(0, 2))
  expect(letters().toSorted()).toEqual(['aa', 'bb', 'cc', sent.slice(0, 2)].toSorted())
  desk.pass({ days: 31 })
  store.removed.forget()
  expect(letters().toSorted()).toEqual(['aa', sent.slice(0, 2)].toSorted())
})

test('the places where bytes are attached are known, those of removed documents and deleted claims too', () => {
  const { store } = aDesk()
  const [kept, deleted] = [aDraft(store), aDraft(store, { claimName: '' })]
  const { sha256 } = value(store.attachments.add(kept, aFile('a', 'signed.pdf')))
  const removed = value(store.attachments.add(kept, aFile('a', 'twice.pdf')))
  value(store.attachments.remove(kept, removed.id))
  value(store.attachments.add(deleted, aFile('a', 'same.pdf')))
  value(store.attachments.add(deleted, aFile('b')))
  value(store.claims.remove(deleted))
  const uses = store.attachments.usesOf([sha256])
  expect(uses.map(({ claimId, name, isRemoved }) => [claimId, name, isRemoved])).toEqual([
    [kept, 'signed.pdf', false],
    [kept, 'twice.pdf', true],
    [deleted, 'same.pdf', true],
  ])
  expect(uses[0]).toMatchObject({ state: 'draft', customerName: 'Contoso Ltd', sha256 })
  expect(uses[2]?.claimName).toBe('')
})

import { expect, test } from 'vitest'
import { aDesk, aDraft, codeOf, value } from './temporary-store.ts'

const aFile = (letter: string, name = `${letter}.pdf`) => ({
  sha256: letter.repeat(64),
  sizeBytes: 10,
  name,
  mediaType: 'application/pdf',
})

test('a newer version takes the place of a document, which stays as an older version', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const first = value(store.attachments.add(id, aFile('a')))
  value(store.attachments.add(id, aFile('b')))
  const { name, kind } = first
  const said = { acknowledgementDate: '2026-02-01', covers: ['x'], note: 'From the CIO' }
  value(store.attachments.update(id, first.id, { name, kind, ...said }))
  const second = value(store.attachments.replace(id, first.id, aFile('c')))
  const third = value(store.attachments.replace(id, second.id, aFile('d')))
  expect(store.claims.find(id)?.documents.map(document => document.name)).toEqual(['d.pdf', 'b.pdf'])
  // The newer one may be signed on another day: that is asked anew.
  expect(third).toMatchObject({ kind, covers: ['x'], note: 'From the CIO', acknowledgementDate: null })
  expect([third.replaces, second.replaces, first.replaces]).toEqual([second.id, first.id, null])
  expect(store.attachments.olderVersions(id, third.id).map(document => document.name)).toEqual([
    'c.pdf',
    'a.pdf',
  ])
  expect(store.attachments.find(id, first.id)?.sha256).toBe(first.sha256)
  expect(store.history.list(id).at(-1)).toMatchObject({
    what: 'document-replaced',
    from: 'c.pdf',
    to: 'd.pdf',
  })
})

test('a replacement is undone: the older version is back, with what was said of it, where the newer one was', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const first = value(store.attachments.add(id, aFile('a')))
  value(store.attachments.add(id, aFile('b')))
  const { name, kind, covers } = first
  value(
    store.attachments.update(id, first.id, {
      name,
      kind,
      covers,
      acknowledgementDate: '2026-02-01',
      note: 'Paper',
    }),
  )
  const second = value(store.attachments.replace(id, first.id, aFile('c')))
  value(store.attachments.move(id, second.id, 1))
  expect(value(store.attachments.goBack(id, second.id))).toMatchObject({
    id: first.id,
    acknowledgementDate: '2026-02-01',
    note: 'Paper',
  })
  expect(store.claims.find(id)?.documents.map(document => document.name)).toEqual(['b.pdf', 'a.pdf'])
  expect(store.history.list(id).at(-1)).toMatchObject({
    what: 'document-replaced',
    from: 'c.pdf',
    to: 'a.pdf',
  })
  expect(codeOf(store.attachments.goBack(id, second.id))).toBe('document-not-found')
  expect(codeOf(store.attachments.goBack(id, first.id))).toBe('document-not-found')
  expect(value(store.attachments.replace(id, first.id, aFile('d'))).replaces).toBe(first.id)
})

test('an older version is not changed, replaced or removed by itself', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const first = value(store.attachments.add(id, aFile('a')))
  value(store.attachments.replace(id, first.id, aFile('b')))
  expect(codeOf(store.attachments.replace(id, first.id, aFile('c')))).toBe('document-not-found')
  expect(codeOf(store.attachments.remove(id, first.id))).toBe('document-not-found')
  expect(codeOf(store.attachments.move(id, first.id, 0))).toBe('document-not-found')
})

test('older versions go and come back with their document, and their bytes go with it', () => {
  const desk = aDesk()
  const { store } = desk
  const id = aDraft(store)
  const first = value(store.attachments.add(id, aFile('a')))
  const second = value(store.attachments.replace(id, first.id, aFile('b')))
  desk.pass({ days: 60 })
  expect(store.attachments.referencedHashes()).toHaveLength(2)
  value(store.attachments.remove(id, second.id))
  expect(store.attachments.olderVersions(id, second.id)).toEqual([])
  value(store.attachments.restore(id, second.id))
  expect(store.attachments.olderVersions(id, second.id)).toHaveLength(1)
  value(store.attachments.remove(id, second.id))
  desk.pass({ days: 31 })
  store.removed.forget()
  expect(store.attachments.referencedHashes()).toEqual([])
})

test('documents are put in another order, which is a line of history', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const [first] = ['a', 'b', 'c'].map(letter => value(store.attachments.add(id, aFile(letter))))
  const names = () => store.claims.find(id)?.documents.map(({ name }) => name)
  if (first === undefined) throw new Error('There is no first document.')
  value(store.attachments.move(id, first.id, 1))
  expect(names()).toEqual(['b.pdf', 'a.pdf', 'c.pdf'])
  value(store.attachments.move(id, first.id, 99))
  expect(names()).toEqual(['b.pdf', 'c.pdf', 'a.pdf'])
  expect(store.history.list(id).at(-1)).toMatchObject({
    what: 'document-edited',
    path: `documents.${first.id}.position`,
    from: '2',
    to: '3',
  })
  const lines = store.history.list(id).length
  value(store.attachments.move(id, first.id, 2))
  expect(store.history.list(id)).toHaveLength(lines)
})

test('a note that is typed gathers into one line of history', () => {
  const { store } = aDesk()
  const id = aDraft(store)
  const { id: documentId, name, kind, covers } = value(store.attachments.add(id, aFile('a')))
  for (const note of ['S', 'Si', 'Signed'])
    value(store.attachments.update(id, documentId, { name, kind, covers, acknowledgementDate: null, note }))
  const lines = store.history.list(id).filter(({ path }) => path === `documents.${documentId}.note`)
  expect(lines.map(({ from, to }) => [from, to])).toEqual([[null, 'Signed']])
})

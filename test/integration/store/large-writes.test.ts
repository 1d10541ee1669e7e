import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aContent } from '../../support/builders.ts'
import { largeWritesOf } from './large-writes-of.ts'
import { aDesk, temporaryFolder } from './temporary-store.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => aContent({ claimName: `Claim ${at}` }))
const inList = ({ store }: Pick<ReturnType<typeof aDesk>, 'store'>, search = '') =>
  store.claims.list({ search, offset: 0, limit: 1 }).total

/** Looks again and again while it is being written; what was seen, each thing once. */
async function whileWritten<T>(written: Promise<unknown>, look: () => T): Promise<Set<T>> {
  const seen = new Set<T>()
  let isDone = false
  const done = written.finally(() => {
    isDone = true
  })
  while (!isDone) {
    seen.add(look())
    await nextTurn()
  }
  await done
  return seen
}

test('while an import is written, main goes on, sees how far it is, and of its claims none before all', async () => {
  const desk = aDesk()
  const writes = largeWritesOf(desk)
  const progress = new Set<number>()
  const customers = new Set<number>()
  const claims = await whileWritten(writes.run('import', { fileName: 'claims.csv' }, rows(500)), () => {
    progress.add(writes.progress()?.done ?? 0)
    customers.add(desk.store.customers.list({ search: '', offset: 0, limit: 1 }).total)
    return inList(desk, 'Claim')
  })
  expect([0, 500]).toEqual(expect.arrayContaining([...claims]))
  expect([0, 1]).toEqual(expect.arrayContaining([...customers]))
  expect(claims).toContain(0)
  expect([...progress].some(done => done > 0 && done < 500)).toBe(true)
  expect(inList(desk)).toBe(500)
  expect(inList(desk, 'Claim')).toBe(500)
  expect(desk.store.undo.state().undo).toMatchObject({ kind: 'claims-imported', claims: 500 })
})

test('a computer that goes off while an import is written has nothing of it afterwards', async () => {
  const desk = aDesk()
  const writes = largeWritesOf(desk)
  const folder = temporaryFolder()
  let isCopied = false
  await whileWritten(writes.run('import', { fileName: 'claims.csv' }, rows(500)), () => {
    if (isCopied || (writes.progress()?.done ?? 0) < 200) return
    for (const suffix of ['', '-wal']) copyFileSync(desk.file + suffix, join(folder, `claims.db${suffix}`))
    isCopied = writes.progress() !== null
  })
  expect(isCopied).toBe(true)
  const after = aDesk({ file: join(folder, 'claims.db') })
  expect(inList(after)).toBe(0)
  expect(after.store.imports.list()).toEqual([])
  expect(after.sql('SELECT * FROM history')).toEqual([])
})

test.each([0, 200])('an import that is cancelled after %s claims leaves nothing', async after => {
  const desk = aDesk()
  const writes = largeWritesOf(desk)
  const written = writes.run('import', { fileName: 'claims.csv' }, rows(1_000))
  await whileWritten(written, () => {
    if (writes.isBusy() && (writes.progress()?.done ?? -1) >= after) writes.cancel()
  })
  expect(await written).toBeNull()
  expect(inList(desk)).toBe(0)
  expect(desk.store.undo.state().undo).toBeNull()
  // The next one finds the way free.
  expect(await writes.run('import', { fileName: 'claims.csv' }, rows(1))).not.toBeNull()
  expect(inList(desk)).toBe(1)
})

test('an import is taken back and done again by the thread as by main, with its history', async () => {
  const desk = aDesk()
  const writes = largeWritesOf(desk)
  const id = (await writes.run('import', { fileName: 'claims.csv' }, rows(3))) ?? ''
  expect(await writes.run('undo', {})).toMatchObject({ done: { kind: 'claims-imported' }, imports: [id] })
  expect(inList(desk)).toBe(0)
  expect(await writes.run('redo', {})).toMatchObject({ done: { claims: 3 }, left: [] })
  expect(inList(desk)).toBe(3)
  const [claim] = desk.store.claims.list({ search: '', offset: 0, limit: 1 }).claims
  if (claim === undefined) throw new Error('The claim is gone.')
  expect(desk.store.history.list(claim.id).map(({ what }) => what)).toEqual([
    'imported',
    'deleted',
    'restored',
  ])
  expect(desk.store.history.verify(claim.id)).toEqual({ state: 'whole' })

  expect(await writes.run('take-back-import', { id })).toMatchObject({ value: { claims: 3 } })
  expect(desk.store.undo.state().undo).toBeNull()
})

test('what the disk refuses is told by its code, and leaves nothing', async () => {
  const desk = aDesk()
  desk.sql(
    `CREATE TRIGGER refuse BEFORE INSERT ON claim WHEN NEW.content LIKE '%"Claim 7"%' BEGIN SELECT RAISE(ABORT, 'no'); END`,
  )
  const written = largeWritesOf(desk).run('import', { fileName: 'claims.csv' }, rows(9))
  await expect(written).rejects.toMatchObject({ message: 'no', code: 'SQLITE_CONSTRAINT_TRIGGER' })
  expect(inList(desk)).toBe(0)
})

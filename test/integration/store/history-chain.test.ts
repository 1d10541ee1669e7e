import { describe, expect, test } from 'vitest'
import { aDesk, aDraft, type TestDesk, value, write } from './temporary-store.ts'

/** A claim with several lines of history. */
function aStory(desk: TestDesk) {
  const id = aDraft(desk.store)
  for (const claimName of ['Contoso', 'Contoso CRM', 'Contoso Sales']) {
    write(desk.store, id, { claimName })
    desk.pass({ minutes: 10 })
  }
  desk.store.history.flushPendingEdits(id)
  return id
}

/** Changes rows behind the program's back, as somebody with a database editor would. */
function tamper(desk: TestDesk, statement: string, ...values: unknown[]): void {
  desk.sql('DROP TRIGGER history_is_not_changed')
  desk.sql('DROP TRIGGER history_is_not_removed')
  desk.sql(statement, ...values)
}

const lines = 'SELECT sequence FROM history WHERE claim_id = ? ORDER BY sequence'
const sequences = (desk: TestDesk, id: string) =>
  desk.sql<{ sequence: number }>(lines, id).map(({ sequence }) => sequence)

describe('the history of a claim', () => {
  test('is whole, also after a restart and with edits that still gather', () => {
    const desk = aDesk()
    const id = aStory(desk)
    write(desk.store, id, { mpnId: '1234566' })
    expect(desk.store.history.verify(id)).toEqual({ state: 'whole' })
    expect(desk.reopened().history.verify(id)).toEqual({ state: 'whole' })
  })

  test('that was changed is found, with its line', () => {
    const desk = aDesk()
    const id = aStory(desk)
    const [, second] = sequences(desk, id)
    tamper(desk, `UPDATE history SET "by" = 'Somebody else' WHERE sequence = ?`, second)
    expect(desk.store.history.verify(id)).toEqual({ state: 'broken', at: 2 })
  })

  test('from which a line was removed is found', () => {
    const desk = aDesk()
    const id = aStory(desk)
    const [first] = sequences(desk, id)
    tamper(desk, 'DELETE FROM history WHERE sequence = ?', first)
    expect(desk.store.history.verify(id)).toEqual({ state: 'broken', at: 1 })
  })

  test('of which the end was cut off is found', () => {
    const desk = aDesk()
    const id = aStory(desk)
    tamper(desk, 'DELETE FROM history WHERE sequence = ?', sequences(desk, id).at(-1))
    expect(desk.store.history.verify(id)).toEqual({ state: 'cut' })
  })

  test('of one claim does not depend on that of another', () => {
    const desk = aDesk()
    const id = aStory(desk)
    const other = aStory(desk)
    tamper(desk, `UPDATE history SET to_value = 'x' WHERE claim_id = ?`, other)
    expect(desk.store.history.verify(id)).toEqual({ state: 'whole' })
    expect(desk.store.history.verify(other)).toMatchObject({ state: 'broken' })
  })

  test('of a version that had no chain gets one at the first start, and is whole from then on', () => {
    const desk = aDesk()
    const id = aStory(desk)
    const before = desk.store.history.list(id)
    tamper(desk, 'UPDATE history SET hash = NULL')
    desk.sql(`UPDATE claim SET history_hash = '', history_length = 0`)
    const store = desk.reopened()
    expect(store.history.verify(id)).toEqual({ state: 'whole' })
    expect(store.history.list(id)).toEqual(before)
    value(store.claims.markReady(id, '2020-07'))
    expect(store.history.verify(id)).toEqual({ state: 'whole' })
  })
})

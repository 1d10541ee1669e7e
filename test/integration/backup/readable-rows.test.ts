import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readableRows } from '../../../src/main/backup/recovery/readable-rows.ts'
import { temporaryFolder } from '../store/temporary-store.ts'

const pageSize = 512
const count = 60
const marker = (number: number) => `row ${String(number).padStart(3, '0')} ${'x'.repeat(80)}`

/** A table over many pages, and where in the file each of its rows is. */
function aTable() {
  const file = join(temporaryFolder(), 'rows.db')
  const db = new Database(file)
  db.pragma(`page_size = ${pageSize}`)
  db.exec('CREATE TABLE line (text TEXT)')
  const insert = db.prepare('INSERT INTO line (text) VALUES (?)')
  for (let number = 1; number <= count; number++) insert.run(marker(number))
  db.close()
  const bytes = readFileSync(file)
  const placeOf = (number: number) => bytes.indexOf(marker(number))
  const pageOf = (number: number) => Math.floor(placeOf(number) / pageSize)
  return { file, bytes, placeOf, pageOf }
}

test('rows whose numbers are damaged are read once, around a page that cannot be read', () => {
  const { file, bytes, placeOf, pageOf } = aTable()
  const all = Array.from({ length: count }, (_, at) => at + 1)
  const last = all.find(number => number > 20 && pageOf(number + 1) !== pageOf(number)) ?? 0
  const gone = all.filter(number => pageOf(number) === pageOf(last + 1))
  // Before a row's text stand its length, its number, and three bytes that say what it holds.
  bytes[placeOf(last) - 4] = 0
  bytes.fill(0, pageOf(last + 1) * pageSize, (pageOf(last + 1) + 1) * pageSize)
  writeFileSync(file, bytes)

  const db = new Database(file, { readonly: true })
  const { rows, hasGaps } = readableRows(db, 'line')
  db.close()
  const expected = all.filter(number => number !== last && !gone.includes(number)).map(marker)
  expect(hasGaps).toBe(true)
  expect(rows.map(({ text }) => text)).toEqual(expected)
})

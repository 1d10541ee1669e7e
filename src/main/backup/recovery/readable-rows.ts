import type { Database } from 'better-sqlite3'
import { z } from 'zod'

export type Row = Record<string, unknown>

/** What could be read of a table; whether something in between could not. */
export interface ReadableRows {
  readonly rows: readonly Row[]
  readonly hasGaps: boolean
}

const rowid = '~rowid'
const numbered = z.object({ [rowid]: z.number() })
const lastPossible = Number.MAX_SAFE_INTEGER

/**
 * Every row that a damaged file still gives, in order. Where SQLite stops, the next row that can be read is looked for by its
 * number, at ever greater steps and then back: each such look takes its own way through the tree, around the damaged page.
 */
export function readableRows(db: Database, table: string): ReadableRows {
  const rows: Row[] = []
  let hasGaps = false
  let from = -lastPossible
  for (;;) {
    const end = readFrom(db, table, from, rows)
    if (end === 'end') return { rows, hasGaps }
    hasGaps = true
    const next = nextReadable(db, table, end)
    if (next === null) return { rows, hasGaps }
    from = next
  }
}

/** Reads on from a number, as far as it goes; the first number that was not reached, or that there is no more. */
function readFrom(db: Database, table: string, from: number, rows: Row[]): number | 'end' {
  let last = from - 1
  try {
    const sql = `SELECT rowid AS "${rowid}", * FROM "${table}" WHERE rowid >= ? ORDER BY rowid`
    for (const found of db.prepare(sql).iterate(from)) {
      const { [rowid]: number, ...row } = z.record(z.string(), z.unknown()).parse(found)
      // A damaged number would lead back to rows that were read already, for ever.
      last = z.number().gt(last).parse(number)
      rows.push(row)
    }
    return 'end'
  } catch {
    // A damaged page, or a row on one: what follows is looked for.
    return last + 1
  }
}

function nextReadable(db: Database, table: string, unreadable: number): number | null {
  const first = db.prepare(
    `SELECT rowid AS "${rowid}", * FROM "${table}" WHERE rowid >= ? ORDER BY rowid LIMIT 1`,
  )
  const canBeRead = (from: number) => {
    try {
      const found = first.get(from)
      if (found === undefined) return 'nothing'
      return numbered.parse(found)[rowid] < from ? 'damage' : 'row'
    } catch {
      return 'damage'
    }
  }
  // Numbers count from 1: what lies before is no row of ours.
  let bad = Math.max(unreadable, 0)
  let step = 1
  let good = bad + step
  while (canBeRead(good) === 'damage') {
    bad = good
    step *= 2
    good = bad + step
    if (good > lastPossible) return null
  }
  while (good - bad > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (canBeRead(middle) === 'damage') bad = middle
    else good = middle
  }
  return canBeRead(good) === 'row' ? good : null
}

import { z } from 'zod'
import { type AskedClaims, type NumbersQuery, numbersQuery } from './claim-filter.ts'
import type { DueClaims } from './due-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const totalRow = z.object({ total: z.int() })

/**
 * The claims that a filter finds, by their numbers. Those of the last list stay in the table `found` of this connection while
 * nothing changes, so that a filter is worked out once, however many windows of its list are asked for.
 */
export function foundClaims({ db }: StoreContext, { due }: { due: DueClaims }) {
  db.exec('CREATE TEMP TABLE found (number INTEGER PRIMARY KEY)')
  const forget = db.prepare('DELETE FROM found')
  // Of this connection, and whether another has written anything.
  const ownChanges = db.prepare('SELECT total_changes()').pluck()
  const changes = () => `${ownChanges.get()} ${db.pragma('data_version', { simple: true })}`
  const countAll = db.prepare('SELECT COUNT(*) AS total FROM claim WHERE deleted_at IS NULL')
  const everything = { sql: '', parameters: {} }
  let kept: { readonly query: string; readonly changes: string; readonly total: number } | null = null

  const totalOf = (row: unknown) => readRow('claim', totalRow, row).total

  function fill({ sql, parameters }: NumbersQuery): number {
    if (sql === '') return totalOf(countAll.get())
    forget.run()
    return db.prepare(`INSERT INTO found ${sql}`).run(parameters).changes
  }

  function keep(asked: NumbersQuery): number {
    const query = JSON.stringify(asked)
    if (kept?.query === query && kept.changes === changes()) return kept.total
    const total = fill(asked)
    // A transaction that is given up takes the rows back.
    kept = db.inTransaction ? null : { query, changes: changes(), total }
    return total
  }

  return {
    /** Puts them into `found`. @returns how many there are; `isAll` where no claim is left out, and none put there */
    keep(asked: AskedClaims): { readonly total: number; readonly isAll: boolean } {
      if (asked.deadlines) due(asked.deadlines)
      const numbers = numbersQuery(asked)
      return { total: keep(numbers ?? everything), isAll: numbers === null }
    },

    /** How many there are, without keeping them. */
    count(asked: AskedClaims): number {
      if (asked.deadlines) due(asked.deadlines)
      const numbers = numbersQuery(asked)
      if (numbers === null) return totalOf(countAll.get())
      return totalOf(db.prepare(`SELECT COUNT(*) AS total FROM (${numbers.sql})`).get(numbers.parameters))
    },
  }
}

export type FoundClaims = ReturnType<typeof foundClaims>

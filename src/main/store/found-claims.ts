import { z } from 'zod'
import { type AskedClaims, type NumbersQuery, numbersQuery } from './claim-filter.ts'
import { searchTerms } from './claim-search.ts'
import type { DueClaims } from './due-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const totalRow = z.object({ total: z.int() })
const deleted = 'SELECT number FROM claim WHERE deleted_at IS NOT NULL'

interface Found {
  readonly total: number
  /** No claim is left out, and none was put into `found`. */
  readonly isAll: boolean
}

/**
 * The claims that a filter finds, by their numbers. Those of the last list stay in the table `found` of this connection while
 * nothing changes, so that a filter is worked out once, however many windows of its list are asked for.
 */
export function foundClaims({ db }: StoreContext, { due }: { due: DueClaims }) {
  db.exec('CREATE TEMP TABLE found (number INTEGER PRIMARY KEY)')
  const forget = db.prepare('DELETE FROM found')
  const forgetDeleted = db.prepare(`DELETE FROM found WHERE number IN (${deleted})`)
  // Of this connection, and whether another has written anything.
  const ownChanges = db.prepare('SELECT total_changes()').pluck()
  const changes = () => `${ownChanges.get()} ${db.pragma('data_version', { simple: true })}`
  // Each of the two is known without going through the claims.
  const countAll = db.prepare(
    `SELECT (SELECT COUNT(*) FROM claim) - (SELECT COUNT(*) FROM (${deleted})) AS total`,
  )
  const isInAll = db
    .prepare(`
      SELECT (SELECT COUNT(*) FROM claim_search WHERE claim_search MATCH ?) = (SELECT COUNT(*) FROM claim)`)
    .pluck()
  let kept: { readonly query: string; readonly changes: string; readonly found: Found } | null = null

  const totalOf = (row: unknown) => readRow('claim', totalRow, row).total

  /** Words that every claim has narrow nothing: to count who has them costs a fifth of keeping those. */
  function narrowing(asked: AskedClaims): NumbersQuery | null {
    const terms = searchTerms(asked.search)
    const isIdle = terms !== null && isInAll.get(terms.words) === 1
    return numbersQuery(isIdle ? { ...asked, search: '' } : asked)
  }

  function fill({ parts, parameters }: NumbersQuery): number {
    forget.run()
    const put = parts.map(part => db.prepare(`INSERT OR IGNORE INTO found ${part}`).run(parameters).changes)
    return put.reduce((sum, count) => sum + count, 0) - forgetDeleted.run().changes
  }

  return {
    /** Puts them into `found`, unless they are all. */
    keep(asked: AskedClaims): Found {
      if (asked.deadlines) due(asked.deadlines)
      const query = JSON.stringify(numbersQuery(asked))
      if (kept?.query === query && kept.changes === changes()) return kept.found
      const numbers = narrowing(asked)
      const isAll = numbers === null
      const found = { total: isAll ? totalOf(countAll.get()) : fill(numbers), isAll }
      // A transaction that is given up takes the rows back.
      kept = db.inTransaction ? null : { query, changes: changes(), found }
      return found
    },

    /** How many there are, without keeping them. */
    count(asked: AskedClaims): number {
      if (asked.deadlines) due(asked.deadlines)
      const numbers = numbersQuery(asked)
      if (numbers === null) return totalOf(countAll.get())
      const { parts, parameters } = numbers
      return totalOf(
        db
          .prepare(
            `SELECT COUNT(*) AS total FROM (${parts.join(' UNION ')}) WHERE number NOT IN (${deleted})`,
          )
          .get(parameters),
      )
    },
  }
}

export type FoundClaims = ReturnType<typeof foundClaims>

import { z } from 'zod'
import type { ClaimGroup, ClaimGrouping } from '../../shared/ipc/claim-list.ts'
import type { AskedClaims } from './claim-filter.ts'
import type { FoundClaims } from './found-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const groupRow = z.object({ name: z.string().nullable(), count: z.int() })

/** What claims are grouped by: an index's column, as the list sorts by it, and what a group is called. */
const grouped = {
  customer: { column: 'customer_name COLLATE NOCASE', name: 'MIN(customer_name)' },
  status: { column: 'stage', name: 'MIN(state)' },
} as const

/**
 * How many claims of a list each of its groups has, in the order in which the list has them when it is sorted by what it is
 * grouped by: so the place of a row in the list tells its group, and no row is fetched to know it.
 */
export function claimGroups({ db }: StoreContext, { found }: { found: FoundClaims }) {
  const read = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map(row => readRow('claim', groupRow, row))

  function byDeadline(isAll: boolean, total: number, direction: string): ClaimGroup[] {
    const dated = read(`
      SELECT last_day AS name, COUNT(*) AS count FROM due_claim
      ${isAll ? '' : 'WHERE number IN (SELECT number FROM found)'} GROUP BY last_day ORDER BY last_day ${direction}`)
    const without = total - dated.reduce((sum, { count }) => sum + count, 0)
    return without > 0 ? [...dated, { name: null, count: without }] : dated
  }

  return ({ by, descending, ...filter }: AskedClaims & ClaimGrouping): ClaimGroup[] => {
    const { total, isAll } = found.keep(filter)
    const direction = descending ? 'DESC' : 'ASC'
    if (by === 'deadline') return filter.deadlines === undefined ? [] : byDeadline(isAll, total, direction)
    const { column, name } = grouped[by]
    const only = isAll ? '' : 'AND EXISTS (SELECT 1 FROM found WHERE found.number = claim.number)'
    return read(`
      SELECT ${name} AS name, COUNT(*) AS count FROM claim
      WHERE deleted_at IS NULL ${only} GROUP BY ${column} ORDER BY ${column} ${direction}`)
  }
}

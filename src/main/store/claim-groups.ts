import { z } from 'zod'
import type { ClaimGroup, ClaimGrouping } from '../../shared/ipc/claim-list.ts'
import type { AskedClaims } from './claim-filter.ts'
import type { FoundClaims } from './found-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const groupRow = z.object({ name: z.string().nullable(), count: z.int() })

/** Groups of claims by what the list sorts by, out of indexes; states that this version does not know are one stage. */
const grouped = {
  customer: (condition: string) => `
    SELECT MIN(customer_name) AS name, COUNT(*) AS count FROM claim WHERE ${condition}
    GROUP BY customer_name COLLATE NOCASE ORDER BY customer_name COLLATE NOCASE`,
  status: (condition: string) => `
    SELECT MIN(state) AS name, SUM(count) AS count FROM (
      SELECT state, stage, COUNT(*) AS count FROM claim INDEXED BY claim_in_state_since WHERE ${condition} GROUP BY state)
    GROUP BY stage ORDER BY stage`,
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
    const only = isAll ? '' : 'AND EXISTS (SELECT 1 FROM found WHERE found.number = claim.number)'
    return read(`${grouped[by](`deleted_at IS NULL ${only}`)} ${direction}`)
  }
}

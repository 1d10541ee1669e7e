import { z } from 'zod'
import { type ClaimId, type Day, instantSchema } from '../../shared/domain/identifiers.ts'
import { type ClaimQuery, claimSummarySchema } from '../../shared/ipc/claim-procedures.ts'
import { searchTerms } from './claim-search.ts'
import { limitedState } from './dated-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const { claimName, customerName, solutionArea } = claimSummarySchema.shape

// Read from the content's JSON: one odd claim must not take the list from the user.
const summaryRow = claimSummarySchema.omit({ deadline: true }).extend({
  claimName: claimName.catch(''),
  customerName: customerName.catch(''),
  solutionArea: solutionArea.catch(null),
  policyId: z.string(),
  limitedState: z.string(),
  stateSince: instantSchema.nullable(),
})
/** A row of the list as stored: what its deadline is made of, instead of the deadline. */
export type StoredSummary = z.output<typeof summaryRow>

const totalRow = z.object({ total: z.int() })

const found = `number IN (
    SELECT rowid FROM claim_search WHERE claim_search MATCH :match
    UNION ALL
    SELECT rowid FROM claim_search WHERE instr(ids, :idPart) > 0
  )`

/** The list of claims, a page at a time, the newest change first. */
export function claimList({ db }: StoreContext) {
  const page = (condition: string) =>
    db.prepare(`
      WITH due AS MATERIALIZED (SELECT value ->> 0 AS dueId, value ->> 1 AS day FROM json_each(:due))
      SELECT id, policy_id AS policyId, state_since AS stateSince, ${limitedState} AS limitedState,
        claim_name AS claimName, customer_name AS customerName, solution_area AS solutionArea, state, updated_at AS updatedAt,
        (SELECT COUNT(*) FROM comment
          WHERE claim_id = claim.id AND author = 'reviewer' AND read_at IS NULL) AS unread
      FROM claim LEFT JOIN due ON dueId = claim.id WHERE deleted_at IS NULL AND ${condition}
      ORDER BY day IS NULL, day, updated_at DESC, id DESC LIMIT :limit OFFSET :offset`)
  const total = (condition: string) =>
    db.prepare(`SELECT COUNT(*) AS total FROM claim WHERE deleted_at IS NULL AND ${condition}`)
  const all = { page: page('TRUE'), total: total('TRUE') }
  const matching = { page: page(found), total: total(found) }

  /** @param due claims that come first, each with its day, in the order of those */
  return (
    { search, offset, limit }: ClaimQuery,
    due: readonly (readonly [ClaimId, Day])[] = [],
  ): { claims: StoredSummary[]; total: number } => {
    const terms = searchTerms(search)
    const statements = terms === null ? all : matching
    return {
      claims: statements.page
        .all({ ...terms, offset, limit, due: JSON.stringify(due) })
        .map(row => readRow('claim', summaryRow, row)),
      total: readRow('claim', totalRow, statements.total.get({ ...terms })).total,
    }
  }
}

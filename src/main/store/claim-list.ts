import { z } from 'zod'
import { type ClaimId, claimIdSchema, instantSchema } from '../../shared/domain/identifiers.ts'
import {
  type ClaimQuery,
  type ClaimSort,
  type ClaimSortKey,
  claimSummarySchema,
} from '../../shared/ipc/claim-list.ts'
import { isPresent } from './attachment-row.ts'
import type { AskedClaims } from './claim-filter.ts'
import { limitedState } from './dated-claims.ts'
import type { FoundClaims } from './found-claims.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRow } from './stored-row.ts'

const { claimName, customerName, domain, mpnId, solutionArea } = claimSummarySchema.shape

// Read from the content's JSON: one odd claim must not take the list from the user.
const summaryRow = claimSummarySchema.omit({ deadline: true }).extend({
  claimName: claimName.catch(''),
  customerName: customerName.catch(''),
  domain: domain.catch(''),
  mpnId: mpnId.catch(''),
  solutionArea: solutionArea.catch(null),
  policyId: z.string(),
  limitedState: z.string(),
  stateSince: instantSchema.nullable(),
})
/** A row of the list as stored: what its deadline is made of, instead of the deadline. */
export type StoredSummary = z.output<typeof summaryRow>

export interface OrderedClaims extends AskedClaims {
  readonly sort?: ClaimSort | undefined
}
type Window = Pick<ClaimQuery, 'offset' | 'limit'>

// An index each, so that a page in the middle of many is found without sorting them all.
const sortColumns: Readonly<Record<Exclude<ClaimSortKey, 'deadline'>, string>> = {
  customer: 'customer_name COLLATE NOCASE',
  domain: 'domain COLLATE NOCASE',
  claimName: 'claim_name COLLATE NOCASE',
  solutionArea: 'solution_area',
  mpnId: 'mpn_id',
  status: 'stage',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
}

const newestFirst: ClaimSort = { by: 'updatedAt', descending: true }
// As one text each: a hundred thousand rows of their own take many times as long. The door parses every ID that leaves.
const allIdsRow = z.object({
  numbers: jsonColumn(z.custom<number[]>(Array.isArray)),
  ids: jsonColumn(z.custom<ClaimId[]>(Array.isArray)),
})
type Found = ReturnType<FoundClaims['keep']>

/** Fewer are sorted when they are asked for; of more, the order's index is gone along until the window is full. */
const sortedAtOnce = 1_000
/** For more, all claims' IDs are read in one go: to look each up takes many times as long. */
const lookedUpAtOnce = 2_000

const isFound = 'EXISTS (SELECT 1 FROM found WHERE found.number = claim.number)'
const inWindow = 'LIMIT :limit OFFSET :offset'

/** The list of claims, a window of it at a time, by any filter and order. */
export function claimList({ db }: StoreContext, { found }: { found: FoundClaims }) {
  const numbersOf = (sql: string, window: Window) => db.prepare(sql).pluck().all(window).map(Number)
  const summaries = db.prepare(`
    SELECT id, policy_id AS policyId, state_since AS stateSince, ${limitedState} AS limitedState,
      claim_name AS claimName, customer_name AS customerName, domain, mpn_id AS mpnId,
      solution_area AS solutionArea, state, created_at AS createdAt, updated_at AS updatedAt,
      (SELECT COUNT(*) FROM attachment WHERE claim_id = claim.id AND ${isPresent}) AS documents,
      (SELECT COUNT(*) FROM comment
        WHERE claim_id = claim.id AND author = 'reviewer' AND read_at IS NULL) AS unread
    FROM (SELECT key AS place, value AS wanted FROM json_each(?)) CROSS JOIN claim ON number = wanted
    ORDER BY place`)
  const idOf = db.prepare('SELECT id FROM claim WHERE number = ?').pluck()
  const allIds = db.prepare(`
    SELECT json_group_array(number) AS numbers, json_group_array(id) AS ids
    FROM claim INDEXED BY sqlite_autoindex_claim_1`)

  function inOrder(order: string, { total, isAll }: Found, window: Window): number[] {
    const few = `SELECT number FROM found CROSS JOIN claim USING (number) ORDER BY ${order} ${inWindow}`
    const many = `
      SELECT number FROM claim WHERE deleted_at IS NULL${isAll ? '' : ` AND ${isFound}`} ORDER BY ${order} ${inWindow}`
    return numbersOf(!isAll && total <= sortedAtOnce ? few : many, window)
  }

  /** What has no deadline comes last either way, the newest change first. */
  function byDeadline(direction: string, kept: Found, { offset, limit }: Window): number[] {
    const dated = kept.isAll ? 'due_claim' : 'due_claim WHERE number IN (SELECT number FROM found)'
    const order = `last_day ${direction}, state_since ${direction}, number ${direction}`
    const first = numbersOf(`SELECT number FROM ${dated} ORDER BY ${order} ${inWindow}`, { offset, limit })
    if (first.length === limit) return first
    const count = Number(db.prepare(`SELECT COUNT(*) FROM ${dated}`).pluck().get())
    const others = `
      SELECT number FROM claim
      WHERE deleted_at IS NULL AND +number NOT IN (SELECT number FROM due_claim)${kept.isAll ? '' : ` AND ${isFound}`}
      ORDER BY ${sortColumns.updatedAt} DESC, number DESC ${inWindow}`
    const left = { offset: Math.max(0, offset - count), limit: limit - first.length }
    return [...first, ...numbersOf(others, left)]
  }

  function numbers({ sort = newestFirst, deadlines }: OrderedClaims, kept: Found, window: Window): number[] {
    const direction = sort.descending ? 'DESC' : 'ASC'
    if (sort.by !== 'deadline')
      return inOrder(`${sortColumns[sort.by]} ${direction}, number ${direction}`, kept, window)
    return deadlines === undefined
      ? inOrder(`${sortColumns.updatedAt} DESC, number DESC`, kept, window)
      : byDeadline(direction, kept, window)
  }

  return {
    /** Those of the window, in order, and how many there are in all. */
    list({ offset, limit, ...query }: OrderedClaims & Window): {
      claims: StoredSummary[]
      total: number
    } {
      const kept = found.keep(query)
      const wanted = JSON.stringify(numbers(query, kept, { offset, limit }))
      const claims = summaries.all(wanted).map(row => readRow('claim', summaryRow, row))
      return { claims, total: kept.total }
    },

    count: found.count,

    /** Their numbers alone, in order. */
    ids({ offset, limit, ...query }: OrderedClaims & Window): ClaimId[] {
      const wanted = numbers(query, found.keep(query), { offset, limit })
      if (wanted.length <= lookedUpAtOnce) return wanted.map(number => claimIdSchema.parse(idOf.get(number)))
      const all = readRow('claim', allIdsRow, allIds.get())
      const byNumber: ClaimId[] = []
      for (const [place, id] of all.ids.entries()) byNumber[all.numbers[place] ?? 0] = id
      return wanted.flatMap(number => byNumber[number] ?? [])
    },
  }
}

export type ClaimList = ReturnType<typeof claimList>

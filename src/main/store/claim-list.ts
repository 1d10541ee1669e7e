import { z } from 'zod'
import { type ClaimId, claimIdSchema, instantSchema } from '../../shared/domain/identifiers.ts'
import {
  type ClaimDeadline,
  type ClaimFilter,
  type ClaimQuery,
  type ClaimSort,
  type ClaimSortKey,
  claimSummarySchema,
} from '../../shared/ipc/claim-list.ts'
import { isPresent } from './attachment-row.ts'
import { searchTerms } from './claim-search.ts'
import { limitedState, limitedStates } from './dated-claims.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

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

const totalRow = z.object({ total: z.int() })
const idRow = z.object({ id: claimIdSchema })

/** Tells a claim's deadline as of today, by what it is made of. */
export type DeadlineFor = (
  claim: Pick<StoredSummary, 'limitedState' | 'policyId' | 'stateSince'>,
) => ClaimDeadline | null

export interface AskedClaims extends ClaimFilter {
  readonly sort?: ClaimSort | undefined
  /** For what is asked by deadline; without it no claim has one. */
  readonly deadlineFor?: DeadlineFor
  /** Only these, whatever else. */
  readonly only?: readonly ClaimId[] | undefined
}

// An index each, so that a page in the middle of many is found without sorting them all.
const sortColumns: Readonly<Record<ClaimSortKey, string>> = {
  customer: 'customer_name COLLATE NOCASE',
  domain: 'domain COLLATE NOCASE',
  claimName: 'claim_name COLLATE NOCASE',
  solutionArea: 'solution_area',
  mpnId: 'mpn_id',
  status: 'stage',
  deadline: 'last_day',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
}

const conditions = {
  only: 'id IN (SELECT value FROM json_each(:only))',
  states: 'state IN (SELECT value FROM json_each(:states))',
  solutionArea: 'solution_area = :solutionArea',
  mpnId: 'mpn_id = :mpnId',
  customer: 'customer_name = :customer COLLATE NOCASE',
  unread: `id IN (SELECT claim_id FROM comment WHERE author = 'reviewer' AND read_at IS NULL)`,
  dueWithin: `state IN (${limitedStates}) AND deadline_left(${limitedState}, policy_id, state_since) <= :dueWithin`,
} as const

const found = 'number IN (SELECT rowid FROM claim_search WHERE claim_search MATCH :words)'
const foundById = `(${found} OR number IN (SELECT rowid FROM claim_ids WHERE claim_ids MATCH :idPart))`

const lastDay = `CASE WHEN state IN (${limitedStates}) THEN deadline_day(${limitedState}, policy_id, state_since) END`

/** The list of claims, a window of it at a time, by any filter and order. */
export function claimList({ db }: StoreContext) {
  // What a claim's deadline is follows from policies, holidays and the day, which no column knows.
  let deadlineFor: DeadlineFor = () => null
  const told = z.tuple([z.string(), z.string(), instantSchema.nullable()])
  const deadline = (row: unknown[]) => {
    const [state, policyId, stateSince] = told.parse(row)
    return deadlineFor({ limitedState: state, policyId, stateSince })
  }
  db.function('deadline_day', { varargs: true }, (...row) => deadline(row)?.lastDay ?? null)
  db.function('deadline_left', { varargs: true }, (...row) => deadline(row)?.left ?? null)
  const prepared = new Map<string, ReturnType<typeof db.prepare>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }

  /** The part of a query behind SELECT, with its parameters. */
  function asked({ search, sort = { by: 'updatedAt', descending: true }, ...query }: AskedClaims) {
    const { deadlineFor: told = () => null, ...filter } = query
    deadlineFor = told
    const terms = searchTerms(search)
    const named = Object.entries(conditions).filter(
      ([name]) => filter[name as keyof typeof filter] !== undefined,
    )
    const wheres = ['deleted_at IS NULL', ...named.map(([, sql]) => sql)]
    if (terms) wheres.push(terms.idPart === undefined ? found : foundById)
    const parameters = {
      ...terms,
      ...(filter.only && { only: JSON.stringify(filter.only) }),
      ...(filter.states && { states: JSON.stringify(filter.states) }),
      solutionArea: filter.solutionArea,
      mpnId: filter.mpnId,
      customer: filter.customer,
      dueWithin: filter.dueWithin,
    }
    const where = wheres.join(' AND ')
    const byDay = sort.by === 'deadline'
    const direction = sort.descending ? 'DESC' : 'ASC'
    // What has no deadline comes last either way, the newest change first.
    const order = byDay
      ? `last_day IS NULL, last_day ${direction}, updated_at DESC`
      : `${sortColumns[sort.by]} ${direction}`
    return {
      count: { sql: `FROM claim WHERE ${where}`, parameters },
      rows: {
        columns: byDay ? `, ${lastDay} AS last_day` : '',
        sql: `FROM claim WHERE ${where} ORDER BY ${order}, number ${direction}`,
        parameters,
      },
    }
  }

  return {
    /** Those of the window, in order, and how many there are in all. */
    list({ offset, limit, ...query }: AskedClaims & Pick<ClaimQuery, 'offset' | 'limit'>): {
      claims: StoredSummary[]
      total: number
    } {
      const { count, rows } = asked(query)
      const claims = statement(`
        SELECT id, policy_id AS policyId, state_since AS stateSince, ${limitedState} AS limitedState,
          claim_name AS claimName, customer_name AS customerName, domain, mpn_id AS mpnId,
          solution_area AS solutionArea, state, created_at AS createdAt, updated_at AS updatedAt,
          (SELECT COUNT(*) FROM attachment WHERE claim_id = claim.id AND ${isPresent}) AS documents,
          (SELECT COUNT(*) FROM comment
            WHERE claim_id = claim.id AND author = 'reviewer' AND read_at IS NULL) AS unread${rows.columns}
        ${rows.sql} LIMIT :limit OFFSET :offset`).all({ ...rows.parameters, offset, limit })
      return { claims: claims.map(row => readRow('claim', summaryRow, row)), total: counted(count) }
    },

    count: (query: AskedClaims): number => counted(asked(query).count),

    /** Their numbers alone, in order. */
    ids({ offset, limit, ...query }: AskedClaims & Pick<ClaimQuery, 'offset' | 'limit'>): ClaimId[] {
      const { columns, sql, parameters } = asked(query).rows
      return statement(`SELECT id${columns} ${sql} LIMIT :limit OFFSET :offset`)
        .all({ ...parameters, offset, limit })
        .map(row => readRow('claim', idRow, row).id)
    },
  }

  function counted({ sql, parameters }: ReturnType<typeof asked>['count']): number {
    return readRow('claim', totalRow, statement(`SELECT COUNT(*) AS total ${sql}`).get(parameters)).total
  }
}

export type ClaimList = ReturnType<typeof claimList>

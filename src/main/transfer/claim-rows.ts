import { setImmediate as nextTurn } from 'node:timers/promises'
import { claimColumns, factColumns } from '../../shared/claim-table/columns.ts'
import { rowsOfClaim } from '../../shared/claim-table/rows-of-claim.ts'
import type { TableWords } from '../../shared/claim-table/table-words.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { isKnownState } from '../../shared/domain/claim-state.ts'
import { localDay } from '../../shared/domain/deadlines/local-day.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Policy } from '../../shared/domain/policy/policy.ts'
import type { ClaimDates } from '../claims/claim-dates.ts'
import type { ClaimStore } from '../store/open.ts'
import { UnreadableRow } from '../store/stored-row.ts'
import type { Row } from './table/row.ts'

/** Claims read before other work gets its turn. */
const batchSize = 20

interface Parts {
  readonly store: Pick<ClaimStore, 'claims' | 'dated'>
  readonly dates: Pick<ClaimDates, 'reckoner'>
  readonly policy: Policy
  readonly words: TableWords
}

/** Claims as the rows of a table, headings first, one claim read at a time; those that are gone meanwhile are left out. */
export async function* claimRows(
  ids: readonly ClaimId[],
  { store, dates, policy, words }: Parts,
): AsyncGenerator<Row> {
  yield [...claimColumns, ...factColumns].map(column => words.headings[column])
  const { deadlineFor } = dates.reckoner()
  for (const [at, id] of ids.entries()) {
    if (at % batchSize === 0) await nextTurn()
    const claim = readable(store, id)
    if (claim === undefined) continue
    const dated = store.dated.one(id)
    const deadline = dated && deadlineFor(dated)
    const facts = [
      isKnownState(claim.state) ? words.states[claim.state] : claim.state,
      deadline ? { day: deadline.lastDay } : '',
      { day: localDay(new Date(claim.updatedAt)) },
    ]
    for (const row of rowsOfClaim(claim, words, policy)) yield [...row, ...facts]
  }
}

/** Undefined also for one that cannot be read, which says so when it is opened: the others are exported all the same. */
function readable({ claims }: Parts['store'], id: ClaimId): Claim | undefined {
  try {
    return claims.find(id)
  } catch (error) {
    if (error instanceof UnreadableRow) return undefined
    throw error
  }
}

import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { ClaimQuery } from '../../shared/ipc/claim-procedures.ts'
import type { ClaimDates } from '../claims/claim-dates.ts'
import type { ClaimStore } from '../store/open.ts'

const pageSize = 1_000

/** The numbers of the claims that the list shows by the query, in its order; of all for null. Read at one moment. */
export function shownClaims(
  {
    store,
    dates,
  }: { readonly store: Pick<ClaimStore, 'claims'>; readonly dates: Pick<ClaimDates, 'deadlines'> },
  shown: Omit<ClaimQuery, 'offset' | 'limit'> | null,
): ClaimId[] {
  const query = shown ?? { search: '' }
  const due =
    query.order === 'deadline'
      ? dates.deadlines().map(({ id, deadline }) => [id, deadline.lastDay] as const)
      : []
  const ids: ClaimId[] = []
  for (;;) {
    const { claims } = store.claims.list({ ...query, offset: ids.length, limit: pageSize }, due)
    ids.push(...claims.map(({ id }) => id))
    if (claims.length < pageSize) return ids
  }
}

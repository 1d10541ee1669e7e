import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { ClaimFilter, ClaimPage, ClaimQuery } from '../../shared/ipc/claim-list.ts'
import type { AskedClaims } from '../store/claim-list.ts'
import type { ClaimStore } from '../store/open.ts'
import type { ClaimDates } from './claim-dates.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'list' | 'nearIds'>
  readonly dates: Pick<ClaimDates, 'reckoner'>
}

type Window = Pick<ClaimQuery, 'offset' | 'limit'>

/** The list as its user asks for it: by stored facts, and by deadlines, which are reckoned as of today. */
export function createClaimBrowser({ store, dates }: Parts) {
  /** What is almost an ID stands for the claims that have it, where nothing has it exactly. */
  function found<Query extends AskedClaims>(query: Query): { query: Query; isNear: boolean } {
    if (query.search.trim() === '' || store.list.count(query) > 0) return { query, isNear: false }
    const only = store.nearIds(query.search)
    if (only.length === 0) return { query, isNear: false }
    const near = { ...query, search: '', only }
    return store.list.count(near) > 0 ? { query: near, isNear: true } : { query, isNear: false }
  }

  return {
    page(query: ClaimQuery): ClaimPage {
      const deadlineFor = dates.reckoner()
      const { query: meant, isNear } = found({ ...query, deadlineFor })
      const { claims, total } = store.list.list(meant)
      return {
        claims: claims.map(({ stateSince, policyId, limitedState, ...claim }) => ({
          ...claim,
          deadline: deadlineFor({ stateSince, policyId, limitedState }),
        })),
        total,
        isNear,
      }
    },

    ids: (query: ClaimFilter & Window & Pick<ClaimQuery, 'sort'>): ClaimId[] =>
      store.list.ids(found({ ...query, deadlineFor: dates.reckoner() }).query),

    counts(filters: readonly ClaimFilter[]): number[] {
      const deadlineFor = dates.reckoner()
      return filters.map(filter => store.list.count({ ...filter, deadlineFor }))
    },
  }
}

export type ClaimBrowser = ReturnType<typeof createClaimBrowser>

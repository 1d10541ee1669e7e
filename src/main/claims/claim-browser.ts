import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type {
  ClaimFilter,
  ClaimGroup,
  ClaimGrouping,
  ClaimPage,
  ClaimQuery,
} from '../../shared/ipc/claim-list.ts'
import type { AskedClaims } from '../store/claim-filter.ts'
import type { ClaimStore } from '../store/open.ts'
import type { ClaimDates } from './claim-dates.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'list' | 'groups' | 'nearIds'>
  readonly dates: Pick<ClaimDates, 'reckoner'>
}

type Window = Pick<ClaimQuery, 'offset' | 'limit'>

/** The list as its user asks for it: by stored facts, and by deadlines, which are reckoned as of today. */
export function createClaimBrowser({ store, dates }: Parts) {
  /** What is almost an ID stands for the claims that have it: asked for where nothing has it exactly. */
  function near<Query extends AskedClaims>(query: Query): Query | null {
    if (query.search.trim() === '') return null
    const only = store.nearIds(query.search)
    return only.length === 0 ? null : { ...query, search: '', only }
  }

  function listed(query: AskedClaims & Window & Pick<ClaimQuery, 'sort'>) {
    const exact = store.list.list(query)
    const nearly = exact.total === 0 ? near(query) : null
    if (nearly === null) return { ...exact, isNear: false }
    const almost = store.list.list(nearly)
    return { ...almost, isNear: almost.total > 0 }
  }

  return {
    page(query: ClaimQuery): ClaimPage {
      const deadlines = dates.reckoner()
      const { claims, total, isNear } = listed({ ...query, deadlines })
      return {
        claims: claims.map(({ stateSince, policyId, limitedState, ...claim }) => ({
          ...claim,
          deadline: deadlines.deadlineFor({ stateSince, policyId, limitedState }),
        })),
        total,
        isNear,
      }
    },

    ids(query: ClaimFilter & Window & Pick<ClaimQuery, 'sort'>): ClaimId[] {
      const asked = { ...query, deadlines: dates.reckoner() }
      const exact = store.list.ids(asked)
      const nearly = exact.length === 0 && store.list.count(asked) === 0 ? near(asked) : null
      return nearly === null ? exact : store.list.ids(nearly)
    },

    groups(query: ClaimFilter & ClaimGrouping): ClaimGroup[] {
      const asked = { ...query, deadlines: dates.reckoner() }
      const exact = store.groups(asked)
      const nearly = exact.length === 0 ? near(asked) : null
      return nearly === null ? exact : store.groups(nearly)
    },

    counts(filters: readonly ClaimFilter[]): number[] {
      const deadlines = dates.reckoner()
      return filters.map(filter => store.list.count({ ...filter, deadlines }))
    },
  }
}

export type ClaimBrowser = ReturnType<typeof createClaimBrowser>

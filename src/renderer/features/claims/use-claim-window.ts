import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ClaimFilter, ClaimSort, ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import { ask } from '../../ipc/ask.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'

/** Rows fetched at once; a new window begins at a multiple of half of that, so that small steps fetch nothing. */
const windowSize = 200
const step = windowSize / 2

/** The rows around what is in sight of a list that may be of any length. */
export function useClaimWindow(filter: ClaimFilter, sort: ClaimSort) {
  const client = useQueryClient()
  const [first, setFirst] = useState(0)
  const offset = Math.max(0, Math.floor(first / step) * step - step / 2)
  const query = useQuery(claimQueries.list({ ...filter, sort, offset, limit: windowSize }))
  const { data } = query

  return {
    query,
    total: data?.total ?? 0,
    isNear: data?.isNear ?? false,
    /** Undefined while it is fetched. */
    rowAt: (place: number): ClaimSummary | undefined => data?.claims[place - data.offset],
    /** Told by the grid: the first row in sight. */
    showFrom: setFirst,
    idsBetween: useCallback(
      async (from: number, to: number) => {
        const asked = { ...filter, sort, offset: from, limit: to - from + 1 }
        const { ids } = await client.fetchQuery({
          queryKey: [...claimQueries.lists(), { ids: asked }],
          queryFn: () => ask(window.claimdesk.claims.ids(asked)),
          staleTime: 0,
          gcTime: 0,
        })
        return ids
      },
      [client, filter, sort],
    ),
  }
}

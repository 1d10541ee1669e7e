import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ClaimFilter, ClaimSort, ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import { ask } from '../../ipc/ask.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'

/**
 * Rows fetched at once, some four times what is in sight: each costs on its way to the page. A new window begins at a multiple
 * of half of that, so that small steps fetch nothing.
 */
const windowSize = 80
const step = windowSize / 2
const atFirst: readonly number[] = [0]

/** The rows of the list from `offset` on. */
export function windowAt(filter: ClaimFilter, sort: ClaimSort, offset: number) {
  return claimQueries.list({ ...filter, sort, offset, limit: windowSize })
}

/** The rows around what is in sight of a list that may be of any length. */
export function useClaimWindow(filter: ClaimFilter, sort: ClaimSort) {
  const client = useQueryClient()
  const [offsets, setOffsets] = useState(atFirst)
  const [first = 0, ...others] = offsets
  const query = useQuery(windowAt(filter, sort, first))
  const { data } = query
  // What is in sight lies in one window, unless folded groups lie between.
  const windows = [query, ...useQueries({ queries: others.map(offset => windowAt(filter, sort, offset)) })]

  /** The numbers of claims from one place in the list to another, both included; kept while somebody looks. */
  const idsQuery = useCallback(
    (from: number, to: number) => {
      const asked = { ...filter, sort, offset: from, limit: to - from + 1 }
      return queryOptions({
        queryKey: [...claimQueries.lists(), { ids: asked }] as const,
        queryFn: () => ask(window.claimdesk.claims.ids(asked)),
        gcTime: 0,
        structuralSharing: false,
      })
    },
    [filter, sort],
  )

  return {
    query,
    total: data?.total ?? 0,
    isNear: data?.isNear ?? false,
    /** The claim of that number in the list; undefined while it is fetched. */
    rowAt(number: number): ClaimSummary | undefined {
      for (const { data: known } of windows) {
        const claim = known?.claims[number - known.offset]
        if (claim !== undefined) return claim
      }
      return undefined
    },
    /** Told by the grid: the numbers in the list of the claims in sight, in order. */
    show: useCallback((numbers: readonly number[]) => {
      const wanted = windowsOf(numbers)
      setOffsets(now => (now.join() === wanted.join() ? now : wanted))
    }, []),
    idsQuery,
    idsBetween: useCallback(
      async (from: number, to: number) => {
        const { ids } = await client.fetchQuery({ ...idsQuery(from, to), staleTime: 0 })
        return ids
      },
      [client, idsQuery],
    ),
  }
}

/** Where windows begin that have all of these. */
function windowsOf(numbers: readonly number[]): readonly number[] {
  const offsets: number[] = []
  for (const number of numbers) {
    const last = offsets.at(-1)
    if (last !== undefined && number >= last && number < last + windowSize) continue
    offsets.push(Math.max(0, Math.floor(number / step) * step - step / 2))
  }
  return offsets.length === 0 ? atFirst : offsets
}

/** Asks for the numbers of claims by their places in the list. */
export type IdsQuery = ReturnType<typeof useClaimWindow>['idsQuery']

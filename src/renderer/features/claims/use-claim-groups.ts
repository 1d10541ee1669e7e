import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ClaimFilter, ClaimGroupKey, ClaimSort } from '../../../shared/ipc/claim-list.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { type GroupedRows, groupedRows, ungroupedRows } from './grouped-rows.ts'

const none: ReadonlySet<string> = new Set()

/** A list in groups is sorted by what it is grouped by; which way is its user's choice. */
export function sortOf(sort: ClaimSort, groupBy: ClaimGroupKey | null): ClaimSort {
  if (groupBy === null || sort.by === groupBy) return sort
  return { by: groupBy, descending: false }
}

/** Where groups and claims stand in the grid, and which groups are folded. */
export function useClaimGroups(
  filter: ClaimFilter,
  sort: ClaimSort,
  groupBy: ClaimGroupKey | null,
  total: number,
): { readonly rows: GroupedRows; readonly fold: (key: string, isFolded: boolean) => void } {
  const isGrouped = groupBy !== null
  const { data } = useQuery({
    ...claimQueries.groups({ ...filter, by: groupBy ?? 'status', descending: sort.descending }),
    enabled: isGrouped,
  })
  const [kept, setKept] = useState({ groupBy, folded: none })
  // Another grouping has other groups.
  const folded = kept.groupBy === groupBy ? kept.folded : none
  const rows = useMemo(
    () => (!isGrouped || data === undefined ? ungroupedRows(total) : groupedRows(data.groups, folded)),
    [isGrouped, data, folded, total],
  )
  const fold = useCallback(
    (key: string, isFolded: boolean) =>
      setKept(now => {
        const next = new Set(now.groupBy === groupBy ? now.folded : none)
        if (isFolded) next.add(key)
        else next.delete(key)
        return { groupBy, folded: next }
      }),
    [groupBy],
  )
  return { rows, fold }
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ClaimFilter, ClaimGroupKey, ClaimSort, ListLayout } from '../../../shared/ipc/claim-list.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { foldedGroups } from './folded-groups.ts'
import { type GroupedRows, groupedRows, ungroupedRows } from './grouped-rows.ts'

/** A list in groups is sorted by what it is grouped by; which way is its user's choice. */
export function sortOf(sort: ClaimSort, groupBy: ClaimGroupKey | null): ClaimSort {
  if (groupBy === null || sort.by === groupBy) return sort
  return { by: groupBy, descending: false }
}

/** Where groups and claims stand in the grid. */
export function useClaimGroups(
  filter: ClaimFilter,
  sort: ClaimSort,
  layout: ListLayout,
  total: number,
): GroupedRows {
  const groupBy = layout.groupBy ?? null
  const isGrouped = groupBy !== null
  const { data } = useQuery({
    ...claimQueries.groups({ ...filter, by: groupBy ?? 'status', descending: sort.descending }),
    enabled: isGrouped,
  })
  const folded = foldedGroups(layout, groupBy)
  return useMemo(
    () =>
      !isGrouped || data === undefined ? ungroupedRows(total) : groupedRows(data.groups, new Set(folded)),
    [isGrouped, data, folded, total],
  )
}

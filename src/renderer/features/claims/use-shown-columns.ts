import { useMemo } from 'react'
import { isClaimColumn } from './claim-columns.ts'
import type { ShownColumn } from './grid-row.tsx'
import type { ListLayoutState } from './use-list-layout.ts'

/** Those in sight: the same as long as the table is, so that their rows need not be drawn anew. */
export function useShownColumns({ table }: ListLayoutState): readonly ShownColumn[] {
  return useMemo(
    () =>
      table
        .getVisibleLeafColumns()
        .flatMap(column => (isClaimColumn(column.id) ? [{ id: column.id, width: column.getSize() }] : [])),
    [table],
  )
}

import { replaceEqualDeep } from '@tanstack/react-query'
import { useState } from 'react'
import { isClaimColumn } from './claim-columns.ts'
import type { ShownColumn } from './grid-row.tsx'
import type { ListLayoutState } from './use-list-layout.ts'

/** Those in sight: the same as long as they are alike, so that their rows need not be drawn anew. */
export function useShownColumns({ table }: ListLayoutState): readonly ShownColumn[] {
  const columns = table
    .getVisibleLeafColumns()
    .flatMap(column => (isClaimColumn(column.id) ? [{ id: column.id, width: column.getSize() }] : []))
  const [kept, setKept] = useState(columns)
  const shown = replaceEqualDeep(kept, columns)
  if (shown !== kept) setKept(shown)
  return shown
}

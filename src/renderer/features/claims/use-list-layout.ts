import { useQuery } from '@tanstack/react-query'
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  type TableOptions,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { ClaimGroupKey, ClaimSummary, ListLayout } from '../../../shared/ipc/claim-list.ts'
import { useSaveLayout } from '../../ipc/claim-list-mutations.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import {
  type ClaimColumn,
  claimColumns,
  columnWidths,
  fixedColumn,
  hiddenAtFirst,
  isClaimColumn,
} from './claim-columns.ts'
import { withFolded } from './folded-groups.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})
const helper = createColumnHelper<typeof features, ClaimSummary>()
const columns = claimColumns.map(id =>
  helper.display({ id, size: columnWidths[id], minSize: 64, maxSize: 800, enableHiding: id !== fixedColumn }),
)
const noRows: ClaimSummary[] = []

const usualLayout: ListLayout = { order: [...claimColumns], hidden: [...hiddenAtFirst], widths: {} }

/** Columns and groups as the user laid them out, kept over restarts. Rows are not the table's: a window of them is shown at a time. */
export function useListLayout() {
  const { data } = useQuery(claimQueries.layout())
  const { mutate: save } = useSaveLayout()
  const layout = data?.layout ?? usualLayout
  // Widths follow the pointer; they are kept when it lets go.
  const [dragged, setDragged] = useState<Record<string, number>>({})

  const options = useMemo(
    (): TableOptions<typeof features, ClaimSummary> => ({
      features,
      columns,
      data: noRows,
      columnResizeMode: 'onChange',
      state: {
        columnOrder: orderOf(layout),
        columnVisibility: Object.fromEntries(layout.hidden.map(id => [id, false])),
        columnSizing: { ...layout.widths, ...dragged },
      },
      onColumnSizingChange: update =>
        setDragged(now => (typeof update === 'function' ? update({ ...layout.widths, ...now }) : update)),
    }),
    [layout, dragged],
  )
  const table = useTable(options)

  const isResizing = table.state.columnResizing.isResizingColumn !== false
  const keepWidths = useEffectEvent(() => {
    if (Object.keys(dragged).length === 0) return
    save({ ...layout, widths: { ...layout.widths, ...dragged } })
    setDragged({})
  })
  useEffect(() => {
    if (!isResizing) keepWidths()
  }, [isResizing])

  // The same while nothing of it changes: what is laid out by it need not be drawn anew for each letter searched for.
  return useMemo(() => {
    const change = (changes: Partial<ListLayout>) => save({ ...layout, ...changes })
    return {
      table,
      layout,
      setShown: (column: ClaimColumn, isShown: boolean) =>
        change({ hidden: isShown ? layout.hidden.filter(id => id !== column) : [...layout.hidden, column] }),
      move: (column: ClaimColumn, by: -1 | 1) => change({ order: moved(orderOf(layout), column, by) }),
      widen: (column: ClaimColumn, by: number) => {
        const width = (layout.widths[column] ?? columnWidths[column]) + by
        change({ widths: { ...layout.widths, [column]: Math.min(800, Math.max(64, width)) } })
      },
      setGroupBy: (groupBy: ClaimGroupKey | null) => change({ groupBy }),
      fold: (key: string, isFolded: boolean) => {
        if (layout.groupBy) change(withFolded(layout, layout.groupBy, key, isFolded))
      },
      reset: () => save(usualLayout),
    }
  }, [table, layout, save])
}

export type ListLayoutState = ReturnType<typeof useListLayout>

/** Columns that a newer version brought stand where they usually do, at the end. */
function orderOf(layout: ListLayout): ClaimColumn[] {
  const known = layout.order.filter(isClaimColumn)
  return [...known, ...claimColumns.filter(column => !known.includes(column))]
}

function moved(order: ClaimColumn[], column: ClaimColumn, by: -1 | 1): ClaimColumn[] {
  const from = order.indexOf(column)
  const to = from + by
  if (to < 0 || to >= order.length) return order
  return order.with(from, order[to] as ClaimColumn).with(to, column)
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimGroupKey, ClaimSort, ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import { GroupRow } from './grid-group-row.tsx'
import { GridHeader, headerHeight } from './grid-header.tsx'
import { GridRow, rowHeight } from './grid-row.tsx'
import type { GroupedRows, PlacedGroup } from './grouped-rows.ts'
import { useClaimCells } from './use-claim-cells.tsx'
import type { IdsQuery } from './use-claim-window.ts'
import { useGridMouse } from './use-grid-mouse.ts'
import { useGroupName } from './use-group-name.ts'
import type { ListLayoutState } from './use-list-layout.ts'
import type { Selection } from './use-selection.ts'
import { useShownColumns } from './use-shown-columns.ts'

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  body: { position: 'relative', minWidth: '100%' },
})

interface GridProps {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly total: number
  readonly groupBy: ClaimGroupKey | null
  readonly rows: GroupedRows
  readonly onFold: (key: string, isFolded: boolean) => void
  readonly idsQuery: IdsQuery
  readonly rowAt: (number: number) => ClaimSummary | undefined
  readonly show: (numbers: readonly number[]) => void
  readonly layout: ListLayoutState
  readonly sort: ClaimSort
  readonly onSort: (sort: ClaimSort) => void
  readonly selection: Selection
  readonly onOpen: (claim: ClaimSummary) => void
  readonly onMenu: (claim: ClaimSummary, target: HTMLElement) => void
  readonly onDelete: (claim: ClaimSummary) => void
}

/**
 * Claims as rows, of which those in sight alone are drawn. Enter or a click opens one; Space, Ctrl, Shift and Ctrl+A select as
 * in a mail program; Delete deletes; the menu key or a right click shows what else there is. Of claims in groups, Left and Right
 * fold and unfold.
 */
export function ClaimsGrid({
  grid,
  total,
  rows,
  rowAt,
  show,
  layout,
  selection,
  idsQuery,
  ...props
}: GridProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const cells = useClaimCells()
  const groupName = useGroupName(props.groupBy)
  const [active, setActive] = useState(0)
  const wantsFocus = useRef(false)
  const current = Math.min(active, Math.max(0, rows.count - 1))

  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    // The header stands before the first row, and lies over those that are scrolled under it.
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    overscan: 4,
    // The one that Tab leads to must be there.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), current])].filter(place => place < range.count),
      [current],
    ),
  })
  const items = virtual.getVirtualItems()
  const [firstShown, lastShown] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0]
  useEffect(() => {
    const numbers: number[] = []
    for (let place = firstShown; place <= lastShown; place++) {
      const row = rows.at(place)
      if (row.kind === 'claim') numbers.push(row.number)
    }
    show(numbers)
  }, [show, rows, firstShown, lastShown])
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>(`[data-place="${current}"]`)?.focus()
  }, [grid, current])

  const within = (place: number) => Math.max(0, Math.min(rows.count - 1, place))
  const goTo = (place: number) => {
    const next = within(place)
    wantsFocus.current = true
    setActive(next)
    virtual.scrollToIndex(next)
  }
  const columns = useShownColumns(layout)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.place === undefined) return
    const row = rows.at(current)
    const claim = row.kind === 'claim' ? rowAt(row.number) : undefined
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2)
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.count - 1,
    }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      goTo(target)
      const reached = rows.at(within(target))
      if (event.shiftKey && reached.kind === 'claim') void selection.extendTo(reached.number)
      return
    }
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void selection.all()
    } else if (event.key === 'Escape') selection.clear()
    else if (onGroupKey(event)) event.preventDefault()
    else if (claim === undefined || row.kind === 'group') return
    else if (event.key === 'Enter') props.onOpen(claim)
    else if (event.key === 'Delete') props.onDelete(claim)
    else if (event.key === ' ') {
      event.preventDefault()
      selection.toggle(claim.id, row.number)
    }
  }

  const fold = (group: PlacedGroup) => {
    setActive(group.place)
    props.onFold(group.key, !group.isFolded)
  }

  /** Whether the key was one for groups. */
  function onGroupKey({ key }: KeyboardEvent): boolean {
    const group = rows.groupOf(current)
    if (group === undefined) return false
    const isTitle = group.place === current
    if (key === 'ArrowLeft' && !isTitle) goTo(group.place)
    else if (key === 'ArrowRight' && isTitle && !group.isFolded) goTo(current + 1)
    else if (isTitle && (key === 'Enter' || key === (group.isFolded ? 'ArrowRight' : 'ArrowLeft')))
      fold(group)
    else if (isTitle && key === ' ') void selection.toggleGroup(group)
    else return false
    return true
  }

  const isAll = total > 0 && selection.ids.size >= total
  const mouse = useGridMouse({ rows, rowAt, selection, isAll, setActive, ...props })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has one of two roles
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both have them
    <div
      ref={grid}
      role={rows.isGrouped ? 'treegrid' : 'grid'}
      aria-label={t('title')}
      aria-rowcount={rows.count + 1}
      aria-multiselectable="true"
      className={styles.scroller}
      onKeyDown={onKeyDown}
      {...mouse}
    >
      <GridHeader
        layout={layout}
        sort={props.sort}
        onSort={props.onSort}
        selected={isAll || (selection.ids.size > 0 && 'mixed')}
      />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows.at(index)
          if (row.kind === 'group')
            return (
              <GroupRow
                key={index}
                group={row.group}
                name={groupName(row.group)}
                columns={columns.length}
                style={{ transform: `translateY(${start - headerHeight}px)` }}
                isActive={index === current}
                chosen={selection.ids}
                idsQuery={idsQuery}
                onFold={fold}
                onCheck={group => {
                  setActive(group.place)
                  void selection.toggleGroup(group)
                }}
              />
            )
          const claim = rowAt(row.number)
          return (
            <GridRow
              key={index}
              place={index}
              claim={claim}
              columns={columns}
              cells={cells}
              top={start - headerHeight}
              level={rows.isGrouped ? 2 : undefined}
              isActive={index === current}
              isSelected={claim !== undefined && selection.ids.has(claim.id)}
            />
          )
        })}
      </div>
    </div>
  )
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimSort, ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import { isClaimColumn } from './claim-columns.ts'
import { GridHeader, headerHeight } from './grid-header.tsx'
import { GridRow, rowHeight } from './grid-row.tsx'
import { useClaimCells } from './use-claim-cells.tsx'
import type { ListLayoutState } from './use-list-layout.ts'
import type { Selection } from './use-selection.ts'

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
  readonly rowAt: (place: number) => ClaimSummary | undefined
  readonly showFrom: (place: number) => void
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
 * in a mail program; Delete deletes; the menu key or a right click shows what else there is.
 */
export function ClaimsGrid({ grid, total, rowAt, showFrom, layout, selection, ...props }: GridProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const cells = useClaimCells()
  const [active, setActive] = useState(0)
  const wantsFocus = useRef(false)
  const current = Math.min(active, Math.max(0, total - 1))

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    // The header stands before the first row, and lies over those that are scrolled under it.
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    overscan: 8,
    // The one that Tab leads to must be there.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), current])].filter(place => place < range.count),
      [current],
    ),
  })
  const items = virtual.getVirtualItems()
  const firstShown = virtual.range?.startIndex ?? 0
  useEffect(() => showFrom(firstShown), [showFrom, firstShown])
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>(`[data-place="${current}"]`)?.focus()
  }, [grid, current])

  const goTo = (place: number) => {
    const next = Math.max(0, Math.min(total - 1, place))
    wantsFocus.current = true
    setActive(next)
    virtual.scrollToIndex(next)
  }
  const columns = layout.table
    .getVisibleLeafColumns()
    .flatMap(column => (isClaimColumn(column.id) ? [{ id: column.id, width: column.getSize() }] : []))

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.place === undefined) return
    const claim = rowAt(current)
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2)
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: total - 1,
    }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      goTo(target)
      if (event.shiftKey) void selection.extendTo(Math.max(0, Math.min(total - 1, target)))
      return
    }
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void selection.all()
    } else if (event.key === 'Escape') selection.clear()
    else if (claim === undefined) return
    else if (event.key === 'Enter') props.onOpen(claim)
    else if (event.key === 'Delete') props.onDelete(claim)
    else if (event.key === ' ') {
      event.preventDefault()
      selection.toggle(claim.id, current)
    }
  }

  const isAll = total > 0 && selection.ids.size >= total
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={t('title')}
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <GridHeader
        layout={layout}
        sort={props.sort}
        onSort={props.onSort}
        selected={isAll || (selection.ids.size > 0 && 'mixed')}
        onSelectAll={isSelected => (isSelected ? void selection.all() : selection.clear())}
      />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const claim = rowAt(index)
          return (
            <GridRow
              key={index}
              place={index}
              claim={claim}
              columns={columns}
              cells={cells}
              style={{ transform: `translateY(${start - headerHeight}px)` }}
              isActive={index === current}
              isSelected={claim !== undefined && selection.ids.has(claim.id)}
              onPress={(place, pressed, event) => {
                setActive(place)
                if (event.shiftKey) void selection.extendTo(place)
                else if (event.ctrlKey || event.metaKey) selection.toggle(pressed.id, place)
                else props.onOpen(pressed)
              }}
              onCheck={(place, checked, isRange) => {
                setActive(place)
                if (isRange) void selection.extendTo(place)
                else selection.toggle(checked.id, place)
              }}
              onMenu={(place, pressed, target) => {
                setActive(place)
                props.onMenu(pressed, target)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

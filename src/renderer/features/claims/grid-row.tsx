import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import type { ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import type { ClaimColumn } from './claim-columns.ts'
import { RowBox } from './row-box.tsx'
import type { ClaimCells } from './use-claim-cells.tsx'

export const rowHeight = 48

/** Those of a claim's row, and of a group's title. */
export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    display: 'flex',
    alignItems: 'center',
    width: 'max-content',
    minWidth: '100%',
    height: `${rowHeight}px`,
    boxSizing: 'border-box',
    cursor: 'pointer',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    // Files are held over it, see useRowDrop.
    '&[data-held]': {
      backgroundColor: tokens.colorBrandBackground2,
      outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
      outlineOffset: '-2px',
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  cell: {
    flexShrink: 0,
    minWidth: 0,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
  },
  check: { width: '44px', flexShrink: 0, display: 'flex', justifyContent: 'center' },
})

export interface ShownColumn {
  readonly id: ClaimColumn
  readonly width: number
}

interface RowProps {
  readonly place: number
  /** Undefined while it is fetched. */
  readonly claim: ClaimSummary | undefined
  readonly columns: readonly ShownColumn[]
  readonly cells: ClaimCells
  /** In pixels, from the first row. */
  readonly top: number
  /** 2 where claims stand under the titles of groups. */
  readonly level?: number | undefined
  readonly isActive: boolean
  readonly isSelected: boolean
}

/**
 * One claim. Rows alone are in the way of the keyboard: cells that take the focus would cost more, and offer no more. What is
 * pressed in it is the grid's to follow, so that a row is drawn anew only where it shows something else.
 */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { place, claim, columns, cells, top, level, isActive, isSelected } = props
  const styles = useRowStyles()
  return (
    <div
      role="row"
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      aria-label={claim ? cells.rowName(claim) : cells.loading}
      aria-busy={claim === undefined}
      data-place={place}
      data-claim={claim?.id}
      className={mergeClasses(styles.row, isSelected && styles.selected)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" data-check className={styles.check}>
        {claim && <RowBox name={cells.selectName(claim)} isChecked={isSelected} />}
      </div>
      {columns.map(({ id, width }) => (
        <div key={id} role="gridcell" className={styles.cell} style={{ width }}>
          {claim && cells.render(id, claim)}
        </div>
      ))}
    </div>
  )
})

import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  makeStyles,
  mergeClasses,
  type TableColumnId,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { type KeyboardEvent, type MouseEvent, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimSummary } from '../../../shared/ipc/claim-procedures.ts'
import { claimColumns, isClaimColumn } from './claim-columns.ts'
import type { ClaimMenuPlace } from './claim-menu.tsx'
import { useClaimCells } from './use-claim-cells.tsx'

const narrow = '@media (max-width: 1100px)'
// Whose claim it is, and which, is worth more than when it changed: its page says that too.
const small = '@media (max-width: 1000px)'

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: {
    cursor: 'pointer',
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
  cell: { flexBasis: '0', minWidth: 0, overflow: 'hidden' },
  // Names of 40 characters are whole in the smallest window, on two lines (`use-claim-cells.tsx`).
  customer: { flexGrow: 2.5, [narrow]: { flexGrow: 1.3 } },
  claimName: { flexGrow: 2.5, [narrow]: { flexGrow: 1 } },
  // The first that a narrow window can do without: it is in the claim, and in the row's accessible name.
  solutionArea: { flexGrow: 0, flexBasis: '176px', [narrow]: { display: 'none' } },
  status: { flexGrow: 0, flexBasis: '132px' },
  deadline: { flexGrow: 0, flexBasis: '160px', [narrow]: { flexBasis: '132px' } },
  updatedAt: { flexGrow: 0, flexBasis: '140px', [small]: { display: 'none' } },
  actions: { flexGrow: 0, flexBasis: '48px' },
})

interface ClaimsGridProps {
  readonly claims: readonly ClaimSummary[]
  readonly onOpen: (claim: ClaimSummary) => void
  readonly onRemove: (claim: ClaimSummary) => void
  readonly onMenu: (place: ClaimMenuPlace) => void
}

/**
 * Claims as rows: Enter or a click opens one, Delete deletes it, the menu key (or the button at its end) offers both. Rows
 * alone are in the way of the keyboard: cells that take the focus cost several times as much to draw, and offer no more.
 */
export const ClaimsGrid = memo(function ClaimsGrid({ claims, onOpen, onRemove, onMenu }: ClaimsGridProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  // A stop of the Tab key for the whole grid, and arrows from row to row.
  const arrowKeys = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true })
  const cells = useClaimCells(onMenu)
  const columns = useMemo(
    () =>
      claimColumns.map(columnId =>
        createTableColumn<ClaimSummary>({
          columnId,
          renderHeaderCell: () => cells.renderHeader(columnId),
          renderCell: claim => cells.render(columnId, claim),
        }),
      ),
    [cells],
  )
  const cellClass = (id: TableColumnId) => mergeClasses(styles.cell, isClaimColumn(id) && styles[id])
  return (
    <DataGrid
      items={[...claims]}
      columns={columns}
      getRowId={(claim: ClaimSummary) => claim.id}
      focusMode="row_unstable"
      aria-label={t('title')}
    >
      <DataGridHeader className={styles.header}>
        <DataGridRow<ClaimSummary>>
          {({ renderHeaderCell, columnId }) => (
            <DataGridHeaderCell className={cellClass(columnId)} focusMode="none">
              {renderHeaderCell()}
            </DataGridHeaderCell>
          )}
        </DataGridRow>
      </DataGridHeader>
      <DataGridBody<ClaimSummary> {...arrowKeys}>
        {({ item, rowId }) => (
          <DataGridRow<ClaimSummary>
            key={rowId}
            className={styles.row}
            aria-label={cells.rowName(item)}
            data-claim={item.id}
            onClick={() => onOpen(item)}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.target !== event.currentTarget) return
              if (event.key === 'Enter') onOpen(item)
              if (event.key === 'Delete') onRemove(item)
            }}
            onContextMenu={(event: MouseEvent<HTMLElement>) => {
              event.preventDefault()
              onMenu({ claim: item, target: event.currentTarget })
            }}
          >
            {({ renderCell, columnId }) => (
              <DataGridCell className={cellClass(columnId)} focusMode="none">
                {renderCell(item)}
              </DataGridCell>
            )}
          </DataGridRow>
        )}
      </DataGridBody>
    </DataGrid>
  )
})

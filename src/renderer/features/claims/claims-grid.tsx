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
} from '@fluentui/react-components'
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimSummary } from '../../../shared/ipc/claim-procedures.ts'
import { claimColumns, isClaimColumn } from './claim-columns.ts'
import type { ClaimMenuPlace } from './claim-menu.tsx'
import { useClaimCells } from './use-claim-cells.tsx'

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: {
    cursor: 'pointer',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  cell: { flexBasis: '0', minWidth: 0, overflow: 'hidden' },
  customer: { flexGrow: 3 },
  claimName: { flexGrow: 3 },
  solutionArea: { flexGrow: 2.4 },
  status: { flexGrow: 2 },
  updatedAt: { flexGrow: 2.4 },
  actions: { flexGrow: 0, flexBasis: '48px' },
})

interface ClaimsGridProps {
  readonly claims: readonly ClaimSummary[]
  readonly onOpen: (claim: ClaimSummary) => void
  readonly onRemove: (claim: ClaimSummary) => void
  readonly onMenu: (place: ClaimMenuPlace) => void
}

/** Claims as rows: Enter or a click opens one, Delete deletes it, the menu key (or the last cell) offers both. */
export function ClaimsGrid({ claims, onOpen, onRemove, onMenu }: ClaimsGridProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const cells = useClaimCells(onMenu)
  const columns = useMemo(
    () =>
      claimColumns.map(columnId =>
        createTableColumn<ClaimSummary>({
          columnId,
          renderHeaderCell: () => t(`columns.${columnId}`),
          renderCell: claim => cells.render(columnId, claim),
        }),
      ),
    [t, cells],
  )
  const cellClass = (id: TableColumnId) => mergeClasses(styles.cell, isClaimColumn(id) && styles[id])
  return (
    <DataGrid
      items={[...claims]}
      columns={columns}
      getRowId={(claim: ClaimSummary) => claim.id}
      focusMode="composite"
      aria-label={t('title')}
    >
      <DataGridHeader className={styles.header}>
        <DataGridRow<ClaimSummary>>
          {({ renderHeaderCell, columnId }) => (
            <DataGridHeaderCell className={cellClass(columnId)} focusMode="none">
              {columnId === 'actions' ? null : renderHeaderCell()}
            </DataGridHeaderCell>
          )}
        </DataGridRow>
      </DataGridHeader>
      <DataGridBody<ClaimSummary>>
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
}

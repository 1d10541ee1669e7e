import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimSort } from '../../../shared/ipc/claim-list.ts'
import { isClaimColumn, sortKeyOf } from './claim-columns.ts'
import type { ListLayoutState } from './use-list-layout.ts'

export const headerHeight = 40

const useStyles = makeStyles({
  group: { position: 'sticky', top: 0, zIndex: 1, width: 'max-content', minWidth: '100%' },
  row: {
    display: 'flex',
    boxSizing: 'border-box',
    height: `${headerHeight}px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { position: 'relative', display: 'flex', alignItems: 'center', flexShrink: 0, minWidth: 0 },
  check: { width: '44px', justifyContent: 'center' },
  sort: {
    justifyContent: 'flex-start',
    minWidth: 0,
    maxWidth: '100%',
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  plain: { padding: `0 ${tokens.spacingHorizontalS}` },
  handle: {
    position: 'absolute',
    right: 0,
    top: '8px',
    bottom: '8px',
    width: '8px',
    cursor: 'col-resize',
    touchAction: 'none',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { borderRightColor: tokens.colorBrandStroke1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

interface HeaderProps {
  readonly layout: ListLayoutState
  readonly sort: ClaimSort
  readonly onSort: (sort: ClaimSort) => void
  readonly selected: boolean | 'mixed'
}

/**
 * Titles that sort, with a separator each that widens by the pointer, or by the arrows. The box that selects all is the grid's to
 * follow, so that the header stays as it is while claims change.
 */
export const GridHeader = memo(function GridHeader({ layout, sort, onSort, selected }: HeaderProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const headers = layout.table.getHeaderGroups()[0]?.headers ?? []
  return (
    <div role="rowgroup" className={styles.group}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div role="columnheader" className={mergeClasses(styles.cell, styles.check)}>
          <Checkbox
            data-check-all
            aria-label={t('select.all')}
            checked={selected}
            onChange={() => undefined}
          />
        </div>
        {headers.map(header => {
          const column = header.column.id
          if (!isClaimColumn(column)) return null
          const key = sortKeyOf(column)
          const isSorted = key !== null && sort.by === key
          const direction = sort.descending ? 'descending' : 'ascending'
          const title = t(`columns.${column}`)
          const resize = header.getResizeHandler()
          return (
            <div
              key={column}
              role="columnheader"
              aria-sort={isSorted ? direction : 'none'}
              className={styles.cell}
              style={{ width: header.getSize() }}
            >
              {key === null ? (
                <span className={styles.plain}>{title}</span>
              ) : (
                <Button
                  appearance="subtle"
                  size="small"
                  className={styles.sort}
                  icon={isSorted ? sort.descending ? <ArrowDown16Regular /> : <ArrowUp16Regular /> : null}
                  iconPosition="after"
                  onClick={() =>
                    onSort({ by: key, descending: isSorted ? !sort.descending : startsDescending(key) })
                  }
                >
                  {title}
                </Button>
              )}
              <div
                role="separator"
                tabIndex={0}
                aria-orientation="vertical"
                aria-label={t('columns.resize', { column: title })}
                aria-valuenow={header.getSize()}
                className={styles.handle}
                onMouseDown={resize}
                onTouchStart={resize}
                onKeyDown={event => {
                  if (event.key === 'ArrowLeft') layout.widen(column, -16)
                  if (event.key === 'ArrowRight') layout.widen(column, 16)
                }}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
})

/** Of times, the newest is what one looks for. */
function startsDescending(key: string): boolean {
  return key === 'updatedAt' || key === 'createdAt'
}

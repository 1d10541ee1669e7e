import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimColumn } from '../../../shared/claim-table/columns.ts'
import type { ImportRow } from '../../../shared/ipc/import-procedures.ts'
import { CellField } from './cell-field.tsx'
import { RowProblems } from './row-problems.tsx'
import { useTableWords } from './use-row-texts.ts'

const useStyles = makeStyles({
  scroll: { overflow: 'auto', border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: 'collapse', width: '100%' },
  heading: {
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  number: {
    position: 'sticky',
    left: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    textAlign: 'end',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  cell: { padding: 0, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
})

/** A table to write in, as a spreadsheet: the up and down arrows go from row to row within a column. */
export function RowsTable({
  rows,
  columns,
}: {
  readonly rows: readonly ImportRow[]
  readonly columns: readonly ClaimColumn[]
}) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const { headings } = useTableWords()
  return (
    // The region scrolls by keyboard as the fields in it take the focus.
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('rows.title')} onKeyDown={moveWithinColumn}>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {t('rows.number')}
            </th>
            {columns.map(column => (
              <th key={column} scope="col" className={styles.heading}>
                {headings[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Fragment key={row.number}>
              <tr>
                <th scope="row" className={styles.number}>
                  {row.number}
                </th>
                {columns.map(column => (
                  <td key={column} className={styles.cell}>
                    <CellField row={row} column={column} />
                  </td>
                ))}
              </tr>
              {row.problems.length > 0 && (
                <tr>
                  <th className={styles.number} aria-hidden />
                  <td className={styles.cell} colSpan={columns.length}>
                    <RowProblems row={row} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function moveWithinColumn({ key, target, currentTarget }: KeyboardEvent<HTMLTableElement>): void {
  if (!(target instanceof HTMLInputElement) || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
  const { column } = target.dataset
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)]
  fields[fields.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]?.focus()
}

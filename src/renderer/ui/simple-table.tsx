import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({ cell: { overflowWrap: 'anywhere', paddingTop: '6px', paddingBottom: '6px' } })

/** Rows that are only read. */
export function SimpleTable({
  label,
  columns,
  rows,
}: {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}) {
  const styles = useStyles()
  return (
    <Table aria-label={label}>
      <TableHeader>
        <TableRow>
          {columns.map(column => (
            <TableHeaderCell key={column}>{column}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ key, cells }) => (
          <TableRow key={key}>
            {columns.map((column, index) => (
              <TableCell key={column} className={styles.cell}>
                {cells[index]}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

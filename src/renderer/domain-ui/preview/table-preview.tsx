import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
    verticalAlign: 'top',
    maxWidth: '400px',
    overflowWrap: 'anywhere',
  },
})

/** A sheet as it is: nobody knows which of its rows is the head. */
export function TablePreview({
  name,
  rows,
}: {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}) {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-label={name}>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only read, and have no other name.
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <td key={column} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

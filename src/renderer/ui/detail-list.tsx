import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  term: { width: '180px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    flexGrow: 1,
    flexBasis: '240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
})

/** Labelled values that are only read. */
export function DetailList({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().list}>{children}</dl>
}

/** One of them; the value carries the label as its accessible name. */
export function Detail({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.row}>
      <dt id={id} className={styles.term}>
        {label}
      </dt>
      <dd aria-labelledby={id} className={styles.value}>
        {children}
      </dd>
    </div>
  )
}

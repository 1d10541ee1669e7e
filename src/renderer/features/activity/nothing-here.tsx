import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  body: { color: tokens.colorNeutralForeground2 },
})

/** An empty part of the page, which has others beside it: no more than it takes to read. */
export function NothingHere({
  title,
  body,
  children,
}: {
  readonly title: string
  readonly body: string
  readonly children?: ReactNode
}) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <Body1Strong>{title}</Body1Strong>
      <Body1 className={styles.body}>{body}</Body1>
      {children}
    </div>
  )
}

import { Body1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    maxWidth: '480px',
    margin: `${tokens.spacingVerticalXXXL} auto`,
    textAlign: 'center',
  },
  icon: { fontSize: '48px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
})

/** What stands where there is nothing to show: why, and what to do first. */
export function EmptyState({
  icon,
  title,
  body,
  children,
}: {
  readonly icon: ReactNode
  readonly title: string
  readonly body: string
  readonly children?: ReactNode
}) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Subtitle1 as="h2" align="center">
        {title}
      </Subtitle1>
      <Body1 align="center">{body}</Body1>
      {children}
    </div>
  )
}

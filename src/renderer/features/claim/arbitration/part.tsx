import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  },
})

/** A part of the section on arbitration, under a heading of its own. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={useStyles().part}>
      <Body1Strong as="h3">{title}</Body1Strong>
      {children}
    </div>
  )
}

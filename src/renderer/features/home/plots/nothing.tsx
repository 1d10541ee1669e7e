import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} 0`,
  },
})

/** A plot that has nothing to show yet: when it will. */
export function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles()
  return (
    <div className={styles.frame}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <Body1 as="p">{text}</Body1>
    </div>
  )
}

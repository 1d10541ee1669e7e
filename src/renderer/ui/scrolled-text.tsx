import { makeStyles, tokens } from '@fluentui/react-components'
import type { ComponentProps } from 'react'

const useStyles = makeStyles({
  text: {
    flexGrow: 1,
    minHeight: '160px',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

/** Plain text that takes what is left of its page and scrolls there. It needs a role and a name. */
export function ScrolledText(props: Omit<ComponentProps<'pre'>, 'className'>) {
  const styles = useStyles()
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  return <pre {...props} className={styles.text} tabIndex={0} />
}

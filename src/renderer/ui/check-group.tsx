import {
  FieldContextProvider,
  makeStyles,
  mergeClasses,
  useFieldControlProps_unstable,
} from '@fluentui/react-components'
import type { ComponentProps } from 'react'

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
  },
})

/** Checkboxes under one field's label. The label names the group; each box keeps the name of its own. */
export function CheckGroup({ children, className, ...fieldset }: ComponentProps<'fieldset'>) {
  const styles = useStyles()
  // A group cannot be invalid: its message says what is wrong.
  const { 'aria-invalid': _, ...named } = useFieldControlProps_unstable(fieldset)
  return (
    <fieldset {...named} className={mergeClasses(styles.group, className)}>
      <FieldContextProvider value={undefined}>{children}</FieldContextProvider>
    </fieldset>
  )
}

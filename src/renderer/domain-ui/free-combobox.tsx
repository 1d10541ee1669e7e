import { Combobox, type ComboboxProps, makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

// As in the schema of the content: more could not be saved.
const longestText = 2_000

// Fluent's own smallest width would push it over its neighbour.
const useStyles = makeStyles({ root: { minWidth: 0 }, input: { minWidth: 0 } })

interface FreeComboboxProps extends Pick<ComboboxProps, 'children'> {
  /** Names the list apart from the field, so that there are no two things of one name. */
  readonly listLabel: string
  readonly text: string
  readonly chosen: string
  readonly onType: (text: string) => void
  readonly onChoose: (value: string) => void
  readonly onLeave: () => void
}

/** A line of text with suggestions. Only Enter and a click choose one: leaving the field never changes what was typed. */
export function FreeCombobox(props: FreeComboboxProps) {
  const { children, listLabel, text, chosen, onType, onChoose, onLeave, ...rest } = props
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  return (
    <Combobox
      freeform
      className={styles.root}
      input={{ className: styles.input }}
      maxLength={longestText}
      autoComplete="off"
      spellCheck={false}
      value={text}
      selectedOptions={[chosen]}
      listbox={{ 'aria-label': listLabel }}
      expandIcon={{ 'aria-label': t('showList') }}
      onChange={event => onType(event.target.value)}
      onOptionSelect={(event, { optionValue }) => {
        // Fluent takes the marked option along when Tab leaves the field; nobody chose that one.
        const isTab = 'key' in event && event.key === 'Tab'
        if (optionValue !== undefined && !isTab) onChoose(optionValue)
      }}
      onBlur={onLeave}
      {...rest}
    >
      {children}
    </Combobox>
  )
}

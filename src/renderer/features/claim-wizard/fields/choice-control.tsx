import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { FormField } from '../../../ui/field.tsx'
import { useFieldTexts } from '../use-field-texts.ts'
import { useWizard } from '../wizard-context.ts'

const useStyles = makeStyles({
  about: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    marginInlineStart: tokens.spacingHorizontalXXXL,
  },
})

interface ChoiceControlProps<Value extends string> {
  readonly path: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly Value[]
  readonly nameOf: (option: Value) => string
  /** More of an option than its name. */
  readonly aboutOf?: (option: Value) => string
  readonly value: Value | null
  readonly onChoose: (option: Value) => void
}

/** One of a few: a radio group. */
export function ChoiceControl<Value extends string>(props: ChoiceControlProps<Value>) {
  const { path, options, value, nameOf, aboutOf, onChoose } = props
  const styles = useStyles()
  const id = useId()
  const { touch } = useWizard()
  const texts = useFieldTexts(path, props.label, props.hint)
  return (
    <FormField {...texts} data-field={path}>
      <RadioGroup
        value={value ?? ''}
        onBlur={() => touch(path)}
        onChange={(_, data) => {
          const chosen = options.find(option => option === data.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {options.map(option => (
          <div key={option}>
            <Radio
              value={option}
              label={nameOf(option)}
              {...(aboutOf && { 'aria-describedby': `${id}${option}` })}
            />
            {aboutOf && (
              <Text id={`${id}${option}`} size={200} className={styles.about}>
                {aboutOf(option)}
              </Text>
            )}
          </div>
        ))}
      </RadioGroup>
    </FormField>
  )
}

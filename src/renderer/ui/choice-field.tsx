import { Radio, RadioGroup } from '@fluentui/react-components'
import { FormField } from './field.tsx'

/** One of a few, all of them in sight. */
export function ChoiceField<Value extends string>({
  label,
  hint,
  choices,
  value,
  onChoose,
}: {
  readonly label: string
  readonly hint?: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}) {
  return (
    <FormField label={label} hint={hint}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_, chosen) => {
          const choice = choices.find(one => one.value === chosen.value)
          if (choice !== undefined) onChoose(choice.value)
        }}
      >
        {choices.map(choice => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </RadioGroup>
    </FormField>
  )
}

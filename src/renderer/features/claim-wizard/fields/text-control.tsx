import { type FieldPathByValue, useController } from 'react-hook-form'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { TextAreaField, TextField } from '../../../ui/field.tsx'
import { useFieldTexts } from '../use-field-texts.ts'
import { useWizard } from '../wizard-context.ts'

// As in the schema of the content: more could not be saved.
const longestLine = 2_000
const longestText = 20_000

interface TextControlProps {
  /** In the claim's content; problems have the same path. */
  readonly name: FieldPathByValue<ClaimContent, string>
  readonly label: string
  readonly hint?: string
  /** Brings what was typed into its usual form when the field is left. */
  readonly tidy?: (typed: string) => string
}

function useTextControl({ name, label, hint, tidy = typed => typed }: TextControlProps) {
  const { field } = useController<ClaimContent, typeof name>({ name })
  const { touch } = useWizard()
  const texts = useFieldTexts(name, label, hint)
  const value = String(field.value)
  return {
    ...texts,
    'data-field': name,
    name,
    value,
    ref: field.ref,
    onChange: field.onChange,
    onBlur: () => {
      const tidied = tidy(value)
      if (tidied !== value) field.onChange(tidied)
      field.onBlur()
      touch(name)
    },
  }
}

/** A line of text of the claim. */
export function TextControl(props: TextControlProps) {
  return <TextField maxLength={longestLine} {...useTextControl(props)} />
}

/** Several lines of text of the claim. */
export function TextAreaControl(props: TextControlProps) {
  return <TextAreaField maxLength={longestText} rows={4} {...useTextControl(props)} />
}

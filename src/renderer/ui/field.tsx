import {
  Field,
  type FieldProps,
  Input,
  type InputProps,
  Textarea,
  type TextareaProps,
} from '@fluentui/react-components'
import type { Ref } from 'react'

export interface FieldTexts {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with the value; announced by the field's description when it gets the focus, not with every key. */
  readonly error?: string | undefined
  readonly warning?: string | undefined
}

/** Joins a control with its label, hint and message: Fluent's Field, quiet while the user is typing. */
export function FormField({
  label,
  hint,
  error,
  warning,
  ...rest
}: FieldTexts & Omit<FieldProps, keyof FieldTexts>) {
  const message = error ?? warning
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined ? {} : { validationMessage: { children: message, role: undefined } })}
      validationState={error === undefined ? (warning === undefined ? 'none' : 'warning') : 'error'}
      {...rest}
    />
  )
}

// Fluent's own `ref` props come out as `Ref<never>` under exactOptionalPropertyTypes: the slots take it instead.

/** A line of text. Other props, the ref among them, go to the input, so that a form library can drive it. */
export function TextField({
  label,
  hint,
  error,
  warning,
  ref,
  ...input
}: FieldTexts & Omit<InputProps, 'input'> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <FormField label={label} hint={hint} error={error} warning={warning}>
      <Input
        autoComplete="off"
        spellCheck={false}
        {...input}
        {...(ref === undefined ? {} : { input: { ref } })}
      />
    </FormField>
  )
}

/** Several lines of text. Other props go to the text area. */
export function TextAreaField({
  label,
  hint,
  error,
  warning,
  ref,
  ...textarea
}: FieldTexts & Omit<TextareaProps, 'textarea'> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <FormField label={label} hint={hint} error={error} warning={warning}>
      <Textarea resize="vertical" {...textarea} {...(ref === undefined ? {} : { textarea: { ref } })} />
    </FormField>
  )
}

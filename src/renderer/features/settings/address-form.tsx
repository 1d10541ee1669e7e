import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { TextField } from '../../ui/field.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  field: { alignSelf: 'stretch' },
})

interface AddressFormProps {
  readonly saved: string | null
  /** An administrator set it. */
  readonly isManaged: boolean
  readonly schema: z.ZodType<string | null>
  readonly texts: {
    readonly label: string
    readonly hint: string
    readonly invalid: string
    readonly save: string
  }
  readonly isSaving: boolean
  /** Null for none. */
  readonly onSave: (address: string | null) => void
  /** Shown below the field. */
  readonly children?: ReactNode
}

/** A web address, saved on confirmation: half an address must not be tried. */
export function AddressForm(props: AddressFormProps) {
  const { saved, isManaged, schema, texts, isSaving, onSave, children } = props
  const styles = useStyles()
  const { t } = useTranslation('settings')
  const [typed, setTyped] = useState(saved ?? '')
  const [isRefused, setRefused] = useState(false)
  const save = () => {
    const address = schema.safeParse(typed.trim() || null)
    setRefused(!address.success)
    if (address.success) onSave(address.data)
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <div className={styles.field}>
        <TextField
          type="url"
          label={texts.label}
          hint={isManaged ? t('managed.locked') : texts.hint}
          readOnly={isManaged}
          error={isRefused ? texts.invalid : undefined}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value)
            setRefused(false)
          }}
        />
      </div>
      {children}
      {!isManaged && (
        <Button type="submit" disabledFocusable={typed.trim() === (saved ?? '') || isSaving}>
          {texts.save}
        </Button>
      )}
    </form>
  )
}

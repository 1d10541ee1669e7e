import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { templateNameSchema } from '../../shared/domain/claim-template.ts'
import { TextField } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'

/** Asks what a template is called. */
export function TemplateNameDialog({
  title,
  name: given,
  isPending,
  onSave,
  onClose,
}: {
  readonly title: string
  readonly name: string
  readonly isPending: boolean
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('templates')
  const [name, setName] = useState(given)
  const [wasAsked, setAsked] = useState(false)
  const parsed = templateNameSchema.safeParse(name)
  const save = () => {
    setAsked(true)
    if (parsed.success) onSave(parsed.data)
  }
  return (
    <FormDialog
      title={title}
      submit={{ label: t('save'), onAct: save, isPending }}
      others={[{ label: t('cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <TextField
        label={t('name')}
        hint={t('hint')}
        maxLength={200}
        value={name}
        error={wasAsked && !parsed.success ? t('nameMissing') : undefined}
        onChange={(_, { value }) => setName(value)}
      />
    </FormDialog>
  )
}

import { Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldTexts, FormField } from '../ui/field.tsx'

/** The name without its ending, which stays as it is: programs go by it. */
function parts(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? { stem: name, ending: '' } : { stem: name.slice(0, dot), ending: name.slice(dot) }
}

interface NameFieldProps extends Omit<FieldTexts, 'label'> {
  readonly name: string
  readonly path: string
  readonly onRename: (name: string) => void
  readonly onLeave: () => void
}

/** A document's name, taken when the field is left or Enter is pressed; Escape, or nothing typed, leaves it as it was. */
export function DocumentNameField({ name, path, onRename, onLeave, ...texts }: NameFieldProps) {
  const { t } = useTranslation('domain')
  const [typed, setTyped] = useState<string>()
  const { stem, ending } = parts(name)
  const take = () => {
    const wanted = typed?.trim() ?? ''
    setTyped(undefined)
    if (wanted !== '' && wanted !== stem) onRename(`${wanted}${ending}`)
  }
  return (
    <FormField label={t('fields.documentName')} {...texts} data-field={path}>
      <Input
        value={typed ?? stem}
        maxLength={200}
        contentAfter={ending}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => {
          take()
          onLeave()
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take()
          if (key === 'Escape') setTyped(undefined)
        }}
      />
    </FormField>
  )
}

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import { useSaveNotes } from '../../ipc/customer-queries.ts'
import { useFlush } from '../../ipc/flush.ts'
import { TextAreaField } from '../../ui/field.tsx'

// As in the contract: more could not be saved.
const longestText = 20_000

/** For the partner's own people; saved as it is typed, and sent nowhere. */
export function CustomerNotes({ id, notes }: { readonly id: CustomerId; readonly notes: string }) {
  const { t } = useTranslation('customers')
  // Until it is saved: afterwards undo may say otherwise.
  const [unsaved, setUnsaved] = useState<string>()
  const text = unsaved ?? notes
  const save = useSaveNotes(id)
  // Never fails: what went wrong is told by a notice.
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const keep = (typed: string) => {
    setUnsaved(typed)
    const onSuccess = () => setUnsaved(latest => (latest === typed ? undefined : latest))
    saving.current = Promise.allSettled([save.mutateAsync(typed, { onSuccess })])
  }
  useFlush(() => {
    if (save.isError) keep(text)
    return saving.current
  })
  return (
    <TextAreaField
      label={t('notes.label')}
      hint={t('notes.hint')}
      rows={4}
      maxLength={longestText}
      value={text}
      onChange={(_, { value }) => keep(value)}
    />
  )
}

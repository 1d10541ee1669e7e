import { Body1 } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortestPassphrase } from '../../shared/ipc/protection-procedures.ts'
import { problemOf } from '../ipc/ask.ts'
import { useSetPassphrase } from '../ipc/protection-mutations.ts'
import { TextField } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { useNotice } from '../ui/toasts.tsx'
import { ProblemMessage } from './problem-message.tsx'

/** Sets or changes the passphrase, typed twice: nobody can tell it to the user later. */
export function PassphraseDialog({
  hasKeyring,
  onClose,
}: {
  readonly hasKeyring: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation('protection')
  const notify = useNotice()
  const set = useSetPassphrase()
  const [typed, setTyped] = useState({ first: '', again: '' })
  const [wasAsked, setAsked] = useState(false)
  const isTooShort = typed.first.length < shortestPassphrase
  const isDifferent = typed.first !== typed.again

  const save = () => {
    setAsked(true)
    if (isTooShort || isDifferent) return
    set.mutate(typed.first, {
      onSuccess: () => {
        notify({ intent: 'success', title: t('passphraseDialog.saved') })
        onClose()
      },
    })
  }

  return (
    <FormDialog
      title={t('passphraseDialog.title')}
      submit={{ label: t('passphraseDialog.save'), onAct: save, isPending: set.isPending }}
      others={[{ label: t('passphraseDialog.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Body1>{t(hasKeyring ? 'passphraseDialog.bodyWithKeyring' : 'passphraseDialog.body')}</Body1>
      <TextField
        type="password"
        label={t('passphraseDialog.field')}
        hint={t('passphraseDialog.hint', { shortest: shortestPassphrase })}
        error={
          wasAsked && isTooShort
            ? t('passphraseDialog.tooShort', { shortest: shortestPassphrase })
            : undefined
        }
        value={typed.first}
        onChange={(_, { value }) => setTyped(now => ({ ...now, first: value }))}
      />
      <TextField
        type="password"
        label={t('passphraseDialog.again')}
        error={wasAsked && !isTooShort && isDifferent ? t('passphraseDialog.different') : undefined}
        value={typed.again}
        onChange={(_, { value }) => setTyped(now => ({ ...now, again: value }))}
      />
      {set.error && <ProblemMessage problem={problemOf(set.error)} />}
    </FormDialog>
  )
}

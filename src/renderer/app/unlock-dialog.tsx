import { Body1 } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProtectionStatus } from '../../shared/ipc/protection-procedures.ts'
import { ProblemMessage } from '../domain-ui/problem-message.tsx'
import { ask, problemOf } from '../ipc/ask.ts'
import { useUnlockVault } from '../ipc/protection-mutations.ts'
import { TextField } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { useNotice } from '../ui/toasts.tsx'

/** What the user can be asked for. */
function askedFor(waysIn: ProtectionStatus['waysIn']): 'passphrase' | 'code' | 'both' | 'none' {
  if (waysIn.length > 1) return 'both'
  if (waysIn.includes('passphrase')) return 'passphrase'
  return waysIn.includes('recovery-code') ? 'code' : 'none'
}

/** Opens the documents by what the user knows or has on paper; where there is nothing of the kind, says what else helps. */
export function UnlockDialog({
  waysIn,
  onClose,
}: {
  readonly waysIn: ProtectionStatus['waysIn']
  readonly onClose: () => void
}) {
  const { t } = useTranslation('protection')
  const notify = useNotice()
  const unlock = useUnlockVault()
  const restart = useMutation({ mutationFn: () => ask(window.claimdesk.app.restart({})) })
  const [typed, setTyped] = useState('')
  const asked = askedFor(waysIn)

  const open = () => {
    if (typed === '') return
    unlock.mutate(typed, {
      onSuccess: () => {
        notify({ intent: 'success', title: t('unlocked') })
        onClose()
      },
    })
  }

  return (
    <FormDialog
      title={t('unlockDialog.title')}
      submit={
        asked === 'none'
          ? undefined
          : { label: t('unlockDialog.unlock'), onAct: open, isPending: unlock.isPending }
      }
      others={[
        { label: t('unlockDialog.restart'), onAct: () => restart.mutate() },
        { label: t('unlockDialog.cancel'), onAct: onClose },
      ]}
      onClose={onClose}
    >
      <Body1>{t(`unlockDialog.${asked}-asked`)}</Body1>
      {asked !== 'none' && (
        <TextField
          // A code is typed from paper, and has to be seen for that.
          type={asked === 'passphrase' ? 'password' : 'text'}
          label={t(`unlockDialog.${asked}-field`)}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      )}
      {unlock.error && <ProblemMessage problem={problemOf(unlock.error)} />}
    </FormDialog>
  )
}

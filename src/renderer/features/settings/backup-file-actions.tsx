import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { z } from 'zod'
import { shortestPassphrase } from '../../../shared/ipc/protection-procedures.ts'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { problemOf } from '../../ipc/ask.ts'
import { useRestoreBackupFile, useSaveBackupFile } from '../../ipc/backup-queries.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useNotice } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const openedSchema = z.object({ restoreFile: z.literal(true) })

/** One file with everything: to save, and to go back to, on another computer, too. */
export function BackupFileActions() {
  const styles = useStyles()
  const { t } = useTranslation('backups')
  // A backup that was opened with the program leads here; main takes that one.
  const isOpened = openedSchema.safeParse(useLocation().state).success
  const [open, setOpen] = useState<'save' | 'restore' | null>(isOpened ? 'restore' : null)
  const close = () => setOpen(null)
  return (
    <>
      <Caption1>{t('file.hint')}</Caption1>
      <div className={styles.actions}>
        <Button onClick={() => setOpen('save')}>{t('file.save')}</Button>
        <Button onClick={() => setOpen('restore')}>{t('file.restore')}</Button>
      </div>
      {open === 'save' && <SaveDialog onClose={close} />}
      {open === 'restore' && <RestoreFileDialog onClose={close} />}
    </>
  )
}

function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('backups')
  const notify = useNotice()
  const save = useSaveBackupFile()
  const [passphrase, setPassphrase] = useState('')
  const [wasAsked, setAsked] = useState(false)
  const isTooShort = passphrase !== '' && passphrase.length < shortestPassphrase

  const act = () => {
    setAsked(true)
    if (isTooShort) return
    save.mutate(passphrase === '' ? null : passphrase, {
      onSuccess({ saved }) {
        if (saved) notify({ intent: 'success', title: t('file.saved') })
        onClose()
      },
    })
  }

  return (
    <FormDialog
      title={t('file.saveTitle')}
      submit={{
        label: t(save.isPending ? 'file.saving' : 'file.choosePlace'),
        onAct: act,
        isPending: save.isPending,
      }}
      others={[{ label: t('file.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Body1>{t('file.saveBody')}</Body1>
      <TextField
        type="password"
        label={t('file.passphrase')}
        hint={t('file.passphraseHint', { shortest: shortestPassphrase })}
        error={wasAsked && isTooShort ? t('file.tooShort', { shortest: shortestPassphrase }) : undefined}
        value={passphrase}
        onChange={(_, { value }) => setPassphrase(value)}
      />
      {save.error && <ProblemMessage problem={problemOf(save.error)} />}
    </FormDialog>
  )
}

function RestoreFileDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('backups')
  const restore = useRestoreBackupFile()
  const [secret, setSecret] = useState('')
  const act = () => {
    if (secret !== '') restore.mutate(secret, { onSuccess: ({ restored }) => !restored && onClose() })
  }
  return (
    <FormDialog
      title={t('file.restoreTitle')}
      submit={{
        label: t(restore.isPending ? 'restoring' : 'file.chooseFile'),
        onAct: act,
        isPending: restore.isPending,
      }}
      others={[{ label: t('file.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Body1>{t('file.restoreBody')}</Body1>
      <TextField
        type="password"
        label={t('file.secret')}
        value={secret}
        onChange={(_, { value }) => setSecret(value)}
      />
      {restore.error && <ProblemMessage problem={problemOf(restore.error)} />}
    </FormDialog>
  )
}

import {
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  SpinButton,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type BackupStatus,
  type BackupSummary,
  fewestBackups,
  mostBackups,
} from '../../../shared/ipc/backup-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import {
  backupQueries,
  useBackupFolder,
  useKeepBackups,
  useMakeBackup,
  useUndoRestore,
} from '../../ipc/backup-queries.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { BackupFileActions } from './backup-file-actions.tsx'
import { BackupList } from './backup-list.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  keep: { maxWidth: '180px' },
  undo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
})

/** What backups there are, where they lie, and the way back to one. */
export function BackupsSection() {
  const { t } = useTranslation('backups')
  const query = useQuery(backupQueries.status())
  return (
    <Section title={t('section')}>
      <Caption1>{t('hint')}</Caption1>
      <Loaded query={query}>{status => <BackupsOf status={status} />}</Loaded>
    </Section>
  )
}

function BackupsOf({ status }: { readonly status: BackupStatus }) {
  const styles = useStyles()
  const { t } = useTranslation('backups')
  const format = useFormat()
  const notify = useNotice()
  const make = useMakeBackup()
  const chooseFolder = useBackupFolder()
  const [restoring, setRestoring] = useState<BackupSummary | null>(null)
  const { backups, folder, isUsualFolder, isRunning } = status
  const [newest] = backups
  const makeOne = () =>
    make.mutate(undefined, { onSuccess: () => notify({ intent: 'success', title: t('made') }) })
  return (
    <>
      {status.problem && <ProblemMessage problem={status.problem} />}
      <DetailList>
        <Detail label={t('last')}>{newest ? format.instant(newest.at) : t('none')}</Detail>
        <Detail label={t('folder')}>{folder}</Detail>
      </DetailList>
      {isUsualFolder && <Caption1>{t('sameDisk')}</Caption1>}
      <KeepField keep={status.keep} />
      <div className={styles.actions}>
        <Button disabledFocusable={isRunning} onClick={makeOne}>
          {isRunning ? t('making') : t('make')}
        </Button>
        <Button onClick={() => chooseFolder.mutate(true)}>{t('chooseFolder')}</Button>
        {!isUsualFolder && <Button onClick={() => chooseFolder.mutate(false)}>{t('useUsualFolder')}</Button>}
      </div>
      <BackupFileActions />
      {status.undo && <UndoRestore at={status.undo.at} />}
      {backups.length > 0 && <BackupList backups={backups} onRestore={setRestoring} />}
      {restoring && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </>
  )
}

function KeepField({ keep }: { readonly keep: number }) {
  const styles = useStyles()
  const { t } = useTranslation('backups')
  const change = useKeepBackups()
  return (
    <Field label={t('kept')} className={styles.keep}>
      <SpinButton
        value={keep}
        min={fewestBackups}
        max={mostBackups}
        onChange={(_, { value, displayValue }) => {
          const chosen = value ?? Number(displayValue)
          if (Number.isInteger(chosen) && chosen >= fewestBackups && chosen <= mostBackups)
            change.mutate(chosen)
        }}
      />
    </Field>
  )
}

function UndoRestore({ at }: { readonly at: string }) {
  const styles = useStyles()
  const { t } = useTranslation('backups')
  const format = useFormat()
  const undo = useUndoRestore()
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.undo}>
        {t('undoHint', { at: format.instant(at) })}
        <Button disabledFocusable={undo.isPending} onClick={() => undo.mutate()}>
          {undo.isPending ? t('restoring') : t('undo')}
        </Button>
      </MessageBarBody>
    </MessageBar>
  )
}

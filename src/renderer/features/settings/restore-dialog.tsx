import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BackupSummary } from '../../../shared/ipc/backup-procedures.ts'
import { BackupContents } from '../../domain-ui/backup-contents.tsx'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { problemOf } from '../../ipc/ask.ts'
import { useRestoreBackup } from '../../ipc/backup-queries.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Says what restoring will change, and does it when the user wants that. */
export function RestoreDialog({
  backup,
  onClose,
}: {
  readonly backup: BackupSummary
  readonly onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('backups')
  const format = useFormat()
  const restore = useRestoreBackup()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !restore.isPending && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('dialog.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{t('dialog.body', { at: format.instant(backup.at) })}</Body1>
            <BackupContents backup={backup} />
            <Body1>{t('dialog.present')}</Body1>
            <Body1>{t('dialog.service')}</Body1>
            {restore.error && <ProblemMessage problem={problemOf(restore.error)} />}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={restore.isPending}
              onClick={() => restore.mutate(backup.id)}
            >
              {restore.isPending ? t('restoring') : t('dialog.confirm')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button disabled={restore.isPending}>{t('dialog.cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

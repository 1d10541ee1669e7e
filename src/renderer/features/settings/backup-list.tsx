import { Button, Caption1, makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BackupSummary } from '../../../shared/ipc/backup-procedures.ts'
import { BackupContents } from '../../domain-ui/backup-contents.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'

const useStyles = makeStyles({ made: { display: 'flex', flexDirection: 'column' } })

/** Each backup with what it holds, newest first. */
export function BackupList({
  backups,
  onRestore,
}: {
  readonly backups: readonly BackupSummary[]
  readonly onRestore: (backup: BackupSummary) => void
}) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  return (
    <SimpleTable
      label={t('list')}
      columns={[t('columns.at'), t('columns.holds'), t('columns.restore')]}
      rows={backups.map(backup => ({
        key: backup.id,
        cells: [
          <Made key="made" backup={backup} />,
          <BackupContents key="holds" backup={backup} />,
          <Button
            key="restore"
            size="small"
            aria-label={t('restoreNamed', { at: format.instant(backup.at) })}
            onClick={() => onRestore(backup)}
          >
            {t('restore')}
          </Button>,
        ],
      }))}
    />
  )
}

function Made({ backup: { at, reason, version } }: { readonly backup: BackupSummary }) {
  const styles = useStyles()
  const { t } = useTranslation('backups')
  const format = useFormat()
  return (
    <span className={styles.made}>
      {format.instant(at)}
      <Caption1>{t(`reasons.${reason}`, { version })}</Caption1>
    </span>
  )
}

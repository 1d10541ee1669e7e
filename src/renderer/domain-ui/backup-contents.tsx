import { Caption1, makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { BackupSummary } from '../../shared/ipc/backup-procedures.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useStateText } from './state-text.ts'

const useStyles = makeStyles({ contents: { display: 'flex', flexDirection: 'column' } })

/** In words what a backup holds: claims by their states, documents, and what of these is not in it. */
export function BackupContents({ backup }: { readonly backup: BackupSummary }) {
  const styles = useStyles()
  const { t } = useTranslation('backups')
  const format = useFormat()
  const stateText = useStateText()
  const { documents, documentBytes, missingDocuments } = backup
  const states = Object.entries(backup.claims)
  const claims = t('claims', { count: states.reduce((sum, [, count]) => sum + count, 0) })
  const byState = states.map(([state, count]) => `${stateText(state)} ${count}`).join(', ')
  return (
    <span className={styles.contents}>
      <span>{byState === '' ? claims : t('claimsByState', { claims, states: byState })}</span>
      <Caption1>
        {documents === 0
          ? t('noDocuments')
          : t('documents', { count: documents, size: format.bytes(documentBytes) })}
      </Caption1>
      {missingDocuments > 0 && <Caption1>{t('missing', { count: missingDocuments })}</Caption1>}
    </span>
  )
}

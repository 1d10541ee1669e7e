import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSync16Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSyncSentences } from '../domain-ui/sync-text.ts'
import { useSyncNow } from '../ipc/app-mutations.ts'
import { appQueries } from '../ipc/app-queries.ts'
import { IngestIndicator } from './ingest-indicator.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '36px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  now: { flexShrink: 0, whiteSpace: 'nowrap' },
  status: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

/** At all times, offline too: what waits, why, when it is tried next, and a button to try now. */
export function StatusBar() {
  const styles = useStyles()
  const { t } = useTranslation('shell')
  const sentences = useSyncSentences()
  const { data: status } = useQuery(appQueries.syncStatus())
  const syncNow = useSyncNow()
  const isRunning = syncNow.isPending || status?.state === 'running'
  return (
    <footer className={styles.bar}>
      <Caption1 as="span" role="status" aria-label={t('sync.label')} className={styles.status}>
        {status === undefined ? t('sync.unknown') : sentences(status).join(' ')}
      </Caption1>
      <IngestIndicator />
      <Button
        className={styles.now}
        size="small"
        appearance="subtle"
        icon={<ArrowSync16Regular />}
        // Stays reachable while it runs, so that the keyboard's focus is not thrown away.
        disabledFocusable={isRunning || status?.state === 'not-set'}
        onClick={() => syncNow.mutate()}
      >
        {t('sync.now')}
      </Button>
    </footer>
  )
}

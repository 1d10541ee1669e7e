import { Button, Caption1, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import { ArrowSync16Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SyncSummary } from '../domain-ui/sync-summary.tsx'
import { useSyncNow } from '../ipc/app-mutations.ts'
import { appQueries } from '../ipc/app-queries.ts'
import { RouterLink } from '../ui/router-link.tsx'
import { useNotice } from '../ui/toasts.tsx'
import { IngestIndicator } from './ingest-indicator.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '36px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // `relative` holds what is only heard inside of the bar.
  status: { position: 'relative', minWidth: 0, overflowWrap: 'anywhere' },
  details: { flexShrink: 0, flexGrow: 1 },
  now: { flexShrink: 0, whiteSpace: 'nowrap' },
})

/** At all times, offline too: what waits, why, when it is tried next, and a button to try now. */
export function StatusBar() {
  const styles = useStyles()
  const { t } = useTranslation('shell')
  const { data: status } = useQuery(appQueries.syncStatus())
  return (
    <footer className={styles.bar}>
      <Caption1 as="span" role="status" aria-label={t('sync.label')} className={styles.status}>
        {status === undefined ? t('sync.unknown') : <SyncSummary status={status} />}
      </Caption1>
      <Caption1 as="span" className={styles.details}>
        <RouterLink to="/activity">{t('sync.details')}</RouterLink>
      </Caption1>
      <IngestIndicator />
      <SyncNowButton state={status?.state} />
    </footer>
  )
}

function SyncNowButton({ state }: { readonly state: string | undefined }) {
  const styles = useStyles()
  const { t } = useTranslation('shell')
  const notify = useNotice()
  const syncNow = useSyncNow()
  const isRunning = syncNow.isPending || state === 'running'
  const tellOfPause = (after: string) => {
    if (after === 'paused') notify({ intent: 'info', title: t('sync.stillPaused') })
  }
  const button = (
    <Button
      className={styles.now}
      size="small"
      appearance="subtle"
      icon={<ArrowSync16Regular />}
      // Stays reachable while it runs, so that the keyboard's focus is not thrown away.
      disabledFocusable={isRunning || state === 'not-set'}
      onClick={() => syncNow.mutate(undefined, { onSuccess: after => tellOfPause(after.state) })}
    >
      {t('sync.now')}
    </Button>
  )
  if (state !== 'paused') return button
  return (
    <Tooltip content={t('sync.onceHint')} relationship="description">
      {button}
    </Tooltip>
  )
}

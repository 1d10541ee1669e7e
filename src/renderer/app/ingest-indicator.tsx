import { Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { claimQueries } from '../ipc/claim-queries.ts'
import { RouterLink } from '../ui/router-link.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
})

/** On every page: how many files are on their way into the vault, and the way to those that did not arrive. */
export function IngestIndicator() {
  const { t } = useTranslation('shell')
  const styles = useStyles()
  const { data: ingests = [] } = useQuery(claimQueries.allIngests())
  const underWay = ingests.filter(({ state }) => state === 'waiting' || state === 'running').length
  const failed = ingests.filter(({ state }) => state === 'failed')
  const [first] = failed
  return (
    <span role="status" aria-label={t('ingests.label')} className={styles.root}>
      {underWay > 0 && (
        <>
          <Spinner size="extra-tiny" aria-hidden />
          <Caption1>{t('ingests.running', { count: underWay })}</Caption1>
        </>
      )}
      {first !== undefined && (
        <Caption1>
          <RouterLink to={`/claims/${first.claimId}/edit/documents`}>
            {t('ingests.failed', { count: failed.length })}
          </RouterLink>
        </Caption1>
      )}
    </span>
  )
}

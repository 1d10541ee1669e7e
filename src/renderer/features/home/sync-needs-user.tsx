import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appQueries } from '../../ipc/app-queries.ts'
import { RouterLink } from '../../ui/router-link.tsx'

const useStyles = makeStyles({ line: { margin: 0, fontWeight: tokens.fontWeightSemibold } })

/** Where nothing is sent or fetched until the user does something, the way to that. */
export function SyncNeedsUser() {
  const { t } = useTranslation('home')
  const styles = useStyles()
  const { data: sync } = useQuery(appQueries.syncStatus())
  const isStopped = sync?.state === 'stopped'
  if (!isStopped && sync?.problem?.code !== 'sign-in-needed') return null
  return (
    <p className={styles.line}>
      <RouterLink inline to={isStopped ? '/activity' : '/settings'}>
        {t(isStopped ? 'sync.stopped' : 'sync.signIn')}
      </RouterLink>
    </p>
  )
}

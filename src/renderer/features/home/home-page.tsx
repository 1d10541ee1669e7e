import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { HomeRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { useNewClaim } from '../../domain-ui/use-new-claim.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { HomeClaims } from './home-claims.tsx'
import { Plots } from './plots/plots.tsx'
import { SyncNeedsUser } from './sync-needs-user.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    // Side by side where both have room for their lines.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    columnGap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
  },
  column: { minWidth: 0 },
})

/** What needs the user today, what waits, what was decided; and a few plots beside them. */
export function HomePage() {
  const styles = useStyles()
  const { t } = useTranslation('home')
  const query = useQuery(appQueries.home())
  return (
    <Page title={t('title')}>
      <Loaded query={query}>
        {home =>
          !home.hasClaims ? (
            <NoClaims />
          ) : (
            <div className={styles.columns}>
              <div className={styles.column}>
                <HomeClaims name="needsYou" section={home.needsYou}>
                  <SyncNeedsUser />
                </HomeClaims>
                <HomeClaims name="waits" section={home.waits} />
                <HomeClaims name="decided" section={home.decided} />
              </div>
              <div className={styles.column}>
                <Plots home={home} />
              </div>
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

function NoClaims() {
  const { t } = useTranslation('home')
  const newClaim = useNewClaim()
  return (
    <EmptyState icon={<HomeRegular />} title={t('empty.title')} body={t('empty.body')}>
      <Button appearance="primary" disabledFocusable={newClaim.isPending} onClick={newClaim.start}>
        {t('empty.start')}
      </Button>
    </EmptyState>
  )
}

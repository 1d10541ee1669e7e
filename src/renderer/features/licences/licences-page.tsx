import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ScrolledText } from '../../ui/scrolled-text.tsx'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '880px',
    height: '100%',
  },
})

/** Gathered when the program was built (scripts/app/licences.ts), and served beside the page. */
const licences = () =>
  queryOptions({ queryKey: ['licences'], queryFn: async () => (await fetch('/licences.txt')).text() })

/** The licences of the packages that the program contains. */
export function LicencesPage() {
  const styles = useStyles()
  const { t } = useTranslation('settings')
  const query = useQuery(licences())
  return (
    <Page title={t('licences.title')}>
      <div className={styles.page}>
        <Body1>{t('licences.intro')}</Body1>
        <Loaded query={query}>
          {text => (
            <ScrolledText role="region" aria-label={t('licences.title')}>
              {text}
            </ScrolledText>
          )}
        </Loaded>
      </div>
    </Page>
  )
}

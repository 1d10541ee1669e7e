import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { appQueries } from '../../ipc/app-queries.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { RouterLink } from '../../ui/router-link.tsx'
import { Section } from '../../ui/section.tsx'
import { SignInStart } from './sign-in-start.tsx'

/** What support asks for first. */
export function Installation() {
  const { t } = useTranslation('settings')
  const query = useQuery(appQueries.info())
  return (
    <Section title={t('about')}>
      <Loaded query={query}>
        {({ version, dataFolder }) => (
          <DetailList>
            <Detail label={t('version')}>{version}</Detail>
            <Detail label={t('dataFolder')}>{dataFolder}</Detail>
          </DetailList>
        )}
      </Loaded>
      <SignInStart />
      <RouterLink to="/licences">{t('licencesLink')}</RouterLink>
      <RouterLink to="/report">{t('reportProblem')}</RouterLink>
    </Section>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { languages, startPages } from '../../../shared/ipc/app-procedures.ts'
import type { ManagedName } from '../../../shared/ipc/managed.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { useChangeSettings } from '../../ipc/app-mutations.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { AccountSection } from './account-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { DocumentProtection } from './document-protection.tsx'
import { DocumentVault } from './document-vault.tsx'
import { HolidayChoice } from './holiday-choice.tsx'
import { Installation } from './installation.tsx'
import { ManagementNotice } from './management-notice.tsx'
import { MeteredNetwork } from './metered-network.tsx'
import { NoticeChoices } from './notice-choices.tsx'
import { PolicyChoice } from './policy-choice.tsx'
import { ProfilesSection } from './profiles-section.tsx'
import { ServiceAddress } from './service-address.tsx'
import { UpdatesSection } from './updates-section.tsx'

const useStyles = makeStyles({ page: { maxWidth: '640px' } })

const languageChoices = ['system', ...languages] as const
const themes = ['system', 'light', 'dark'] as const

/** Choices take effect at once; only the service's address waits for a confirmation. */
export function SettingsPage() {
  const styles = useStyles()
  const { t } = useTranslation('settings')
  const query = useQuery(appQueries.settings())
  const { mutate: change } = useChangeSettings()
  return (
    <Page title={t('title')}>
      <div className={styles.page}>
        <Loaded query={query}>
          {effective => {
            const { settings, management } = effective
            const isManaged = (name: ManagedName) => management?.names.includes(name) === true
            return (
              <>
                <ManagementNotice management={management} />
                <Section title={t('appearance')}>
                  <ChoiceField
                    label={t('language')}
                    choices={languageChoices.map(value => ({ value, label: t(`languages.${value}`) }))}
                    value={settings.language}
                    onChoose={language => change({ language })}
                  />
                  <ChoiceField
                    label={t('theme')}
                    choices={themes.map(value => ({ value, label: t(`themes.${value}`) }))}
                    value={settings.theme}
                    onChoose={theme => change({ theme })}
                  />
                  <ChoiceField
                    label={t('startWith')}
                    choices={startPages.map(value => ({ value, label: t(`startPages.${value}`) }))}
                    value={settings.startWith}
                    onChoose={startWith => change({ startWith })}
                  />
                </Section>
                <Section title={t('service')}>
                  <ServiceAddress
                    key={settings.serviceUrl}
                    saved={settings.serviceUrl}
                    isManaged={isManaged('serviceUrl')}
                  />
                </Section>
                <AccountSection
                  provider={settings.signInProvider}
                  isProviderManaged={isManaged('signInProvider')}
                />
                <Section title={t('notices.section')}>
                  <NoticeChoices notices={settings.notices} />
                </Section>
                <UpdatesSection isManaged={isManaged('updateFeed')} />
                <MeteredNetwork metered={settings.metered} onChange={metered => change({ metered })} />
                <HolidayChoice holidays={settings.holidays} onChange={holidays => change({ holidays })} />
                <Section title={t('rules')}>
                  <PolicyChoice {...effective} />
                </Section>
              </>
            )
          }}
        </Loaded>
        <ProfilesSection />
        <DocumentVault />
        <DocumentProtection />
        <BackupsSection />
        <Installation />
      </div>
    </Page>
  )
}

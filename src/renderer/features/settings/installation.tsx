import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { appQueries } from '../../ipc/app-queries.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'

/** What support asks for first, and how safe the documents are on this machine. */
export function Installation() {
  const { t } = useTranslation('settings')
  const query = useQuery(appQueries.info())
  return (
    <Section title={t('about')}>
      <Loaded query={query}>
        {({ version, dataFolder, keyProtection }) => (
          <>
            <DetailList>
              <Detail label={t('version')}>{version}</Detail>
              <Detail label={t('dataFolder')}>{dataFolder}</Detail>
              {keyProtection === 'keyring' && (
                <Detail label={t('protection')}>{t('protectionKeyring')}</Detail>
              )}
            </DetailList>
            {keyProtection === 'file-permissions' && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{t('protectionFile')}</MessageBarBody>
              </MessageBar>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appQueries } from '../ipc/app-queries.ts'

/** Says why nothing can be saved, and what to do, until the disk takes it again; what is typed meanwhile is kept and saved then. */
export function StorageBanner() {
  const { t } = useTranslation('shell')
  const { data } = useQuery(appQueries.storage())
  const trouble = data?.trouble ?? null
  if (trouble === null) return null
  return (
    <section aria-label={t('storage.label')}>
      <MessageBar intent="error" shape="square" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(`storage.${trouble}.title`)}</MessageBarTitle>
          {` ${t(`storage.${trouble}.body`)}`}
        </MessageBarBody>
      </MessageBar>
    </section>
  )
}

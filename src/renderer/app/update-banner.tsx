import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { updateQueries, useInstallUpdate } from '../ipc/update-queries.ts'

/** Says that a newer version is ready; it is installed when the user says so, and at no other time. */
export function UpdateBanner() {
  const { t } = useTranslation('settings')
  const { data: status } = useQuery(updateQueries.status())
  const [putOff, setPutOff] = useState<string | null>(null)
  const install = useInstallUpdate()
  if (status?.state !== 'ready' || status.version === putOff) return null
  return (
    <section aria-label={t('updates.label')}>
      <MessageBar intent="info" shape="square">
        <MessageBarBody>
          <MessageBarTitle>{t('updates.states.ready', { version: status.version })}</MessageBarTitle>
          {` ${t('updates.readyBody')}`}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={install.isPending} onClick={() => install.mutate()}>
            {t('updates.install')}
          </Button>
          <Button size="small" appearance="transparent" onClick={() => setPutOff(status.version)}>
            {t('updates.later')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  )
}

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
import { appQueries } from '../ipc/app-queries.ts'

/** Warns of a data folder in a cloud's folder or on another computer, with the way to move it, until the user says to know. */
export function PlaceBanner() {
  const { t } = useTranslation('shell')
  const { data: info } = useQuery(appQueries.info())
  const { data: known } = useQuery(appQueries.settings())
  const [isExplained, setExplained] = useState(false)
  const place = info?.dataPlace ?? null
  if (place === null || info === undefined || known === undefined || known.settings.isWarnedOfPlace)
    return null
  const name = place.kind === 'cloud' ? place.name : ''
  return (
    <section aria-label={t('place.label')}>
      {/* One line of a small window; the rest of it for who asks. */}
      <MessageBar intent="warning" shape="square" layout={isExplained ? 'multiline' : 'singleline'}>
        <MessageBarBody>
          <MessageBarTitle>{t(`place.${place.kind}.title`, { name })}</MessageBarTitle>
          {isExplained &&
            ` ${t(`place.${place.kind}.body`, { name })} ${t('place.howToMove', { folder: info.dataFolder })}`}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" aria-expanded={isExplained} onClick={() => setExplained(!isExplained)}>
            {t('place.details')}
          </Button>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => void window.claimdesk.settings.change({ isWarnedOfPlace: true })}
          >
            {t('place.understood')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  )
}

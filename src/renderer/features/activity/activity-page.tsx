import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { appQueries } from '../../ipc/app-queries.ts'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { Connection } from './connection.tsx'
import { Imports } from './imports.tsx'
import { LostClaims } from './lost-claims.tsx'
import { Outbox } from './outbox.tsx'
import { PauseButton } from './pause-button.tsx'
import { Sent } from './sent.tsx'

/**
 * What is on its way to the service, what waits and why, and what arrived. Trying now is the status bar's button, on every
 * page.
 */
export function ActivityPage() {
  const { t } = useTranslation('activity')
  const status = useQuery(appQueries.syncStatus())
  return (
    <Page title={t('title')} actions={status.data && <PauseButton state={status.data.state} />}>
      <Section title={t('status')}>
        <Loaded query={status}>{known => <Connection status={known} />}</Loaded>
      </Section>
      <LostClaims />
      <Section title={t('outbox')}>
        <Outbox />
      </Section>
      <Imports />
      <Section title={t('sent.title')}>
        <Sent />
      </Section>
    </Page>
  )
}

import { Body1 } from '@fluentui/react-components'
import { CloudCheckmarkRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { useSyncSentences } from '../../domain-ui/sync-text.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { OutboxTable } from './outbox-table.tsx'

/** What is on its way to the service, what waits and why. Trying now is the status bar's button, on every page. */
export function ActivityPage() {
  const { t } = useTranslation('activity')
  const sentences = useSyncSentences()
  const status = useQuery(appQueries.syncStatus())
  const outbox = useQuery(appQueries.outbox())
  return (
    <Page title={t('title')}>
      <Section title={t('status')}>
        <Loaded query={status}>
          {known => (
            <>
              <Body1>{sentences(known).join(' ')}</Body1>
              {known.problem && <ProblemMessage problem={known.problem} />}
            </>
          )}
        </Loaded>
      </Section>
      <Section title={t('outbox')}>
        <Loaded query={outbox}>
          {entries =>
            entries.length === 0 ? (
              <EmptyState icon={<CloudCheckmarkRegular />} title={t('empty.title')} body={t('empty.body')} />
            ) : (
              <OutboxTable entries={entries} />
            )
          }
        </Loaded>
      </Section>
    </Page>
  )
}

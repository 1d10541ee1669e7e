import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { ConflictNotice } from '../../domain-ui/conflict-notice.tsx'
import { StatusBadge } from '../../domain-ui/status-badge.tsx'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { Page } from '../../ui/page.tsx'
import { ClaimActions } from './claim-actions.tsx'
import { Conversation } from './conversation.tsx'
import { Documents } from './documents.tsx'
import { History } from './history.tsx'
import { Overview } from './overview.tsx'

const tabs = ['overview', 'documents', 'conversation', 'history'] as const
type TabName = (typeof tabs)[number]

function isTab(value: unknown): value is TabName {
  return tabs.some(tab => tab === value)
}

interface PanelProps {
  readonly claim: Claim
  readonly onOpenConversation: () => void
}

const panels: Record<TabName, (props: PanelProps) => ReactElement> = {
  overview: Overview,
  documents: Documents,
  conversation: Conversation,
  history: History,
}

const useStyles = makeStyles({
  status: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  panel: { padding: `${tokens.spacingVerticalM} 0`, maxWidth: '880px' },
})

export function ClaimView({ claim, wayBack }: { readonly claim: Claim; readonly wayBack: ReactElement }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const [tab, setTab] = useState<TabName>('overview')
  const id = useId()
  const { data: conversation } = useQuery(claimQueries.conversation(claim.id))
  const unread = conversation?.unread.length ?? 0
  const Panel = panels[tab]
  useCommand('show-overview', () => setTab('overview'))
  useCommand('show-documents', () => setTab('documents'))
  useCommand('show-conversation', () => setTab('conversation'))
  useCommand('show-history', () => setTab('history'))
  const openConversation = () => {
    setTab('conversation')
    // What was pressed is gone from the page: the keyboard goes on at the tab that opened.
    document.getElementById(`${id}-conversation`)?.focus()
  }
  return (
    <Page
      title={claim.content.customer.name.trim() || t('unnamedCustomer')}
      actions={
        <>
          <StatusField state={claim.state} />
          <ClaimActions claim={claim} />
        </>
      }
    >
      {wayBack}
      <ConflictNotice id={claim.id} />
      <TabList
        aria-label={t('tabs.label')}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          if (isTab(value)) setTab(value)
        }}
      >
        {tabs.map(name => (
          <Tab key={name} id={`${id}-${name}`} value={name} aria-controls={`${id}-panel`}>
            {name === 'conversation' && unread > 0
              ? t('conversation.tabUnread', { count: unread })
              : t(`tabs.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        <Panel claim={claim} onOpenConversation={openConversation} />
      </div>
    </Page>
  )
}

function StatusField({ state }: { readonly state: string }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const id = useId()
  return (
    <div className={styles.status}>
      <Text id={id}>{t('status')}</Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would promise something to fill in. */}
      <div role="group" aria-labelledby={id}>
        <StatusBadge state={state} />
      </div>
    </div>
  )
}

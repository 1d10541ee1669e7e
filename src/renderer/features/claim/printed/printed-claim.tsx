import { useTranslation } from 'react-i18next'
import type { Claim, HistoryEntry } from '../../../../shared/domain/claim.ts'
import { Section } from '../../../ui/section.tsx'
import { ApprovedSubscriptions } from '../approved-subscriptions.tsx'
import { ClaimedItems } from '../claimed-items.tsx'
import { ContentDetails } from '../content-details.tsx'
import { HistoryTable } from '../history-table.tsx'
import { PrintedConversation } from './printed-conversation.tsx'
import { PrintedDocuments } from './printed-documents.tsx'
import { PrintedHead } from './printed-head.tsx'

interface Printed {
  readonly claim: Claim
  readonly entries: readonly HistoryEntry[]
}

/** All of a claim for paper: what it says, what proves it, what was written, and what happened. */
export function PrintedClaim({ claim, entries }: Printed) {
  return (
    <>
      <PrintedHead claim={claim} />
      <ApprovedSubscriptions claim={claim} />
      <ContentDetails content={claim.content} />
      <ClaimedItems content={claim.content} />
      <PrintedDocuments claim={claim} />
      <PrintedConversation comments={claim.comments} />
      <HistorySection entries={entries} />
    </>
  )
}

/** What happened to a claim, for paper. */
export function PrintedHistory({ claim, entries }: Printed) {
  return (
    <>
      <PrintedHead claim={claim} />
      <HistorySection entries={entries} />
    </>
  )
}

function HistorySection({ entries }: Pick<Printed, 'entries'>) {
  const { t } = useTranslation('claim')
  return (
    <Section title={t('tabs.history')}>
      <HistoryTable entries={entries} />
    </Section>
  )
}

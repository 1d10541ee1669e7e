import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { isDecided, isEditable } from '../../../shared/domain/life-cycle.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'
import { ApprovedSubscriptions } from './approved-subscriptions.tsx'
import { Arbitration } from './arbitration/arbitration.tsx'
import { ActionRequired, ChangesSinceSent } from './asked-changes.tsx'
import { ClaimProblems } from './claim-problems.tsx'
import { ClaimedItems } from './claimed-items.tsx'
import { ContentDetails } from './content-details.tsx'
import { DeadlineDetail } from './deadline-detail.tsx'
import { Decision } from './decision/decision.tsx'
import { showsDecision } from './decision/shows-decision.ts'
import { FollowUp } from './follow-up.tsx'

interface OverviewProps {
  readonly claim: Claim
  readonly onOpenConversation: () => void
}

/** What the claim says, what is wrong with it, and what the service answered. */
export function Overview({ claim, onOpenConversation }: OverviewProps) {
  const { t } = useTranslation('claim')
  const format = useFormat()
  const { receipt } = claim
  const arbitration = <Arbitration claim={claim} onOpenConversation={onOpenConversation} />
  // A record of how the decision came about, once there is one.
  const isRecord = isDecided(claim.state)
  return (
    <>
      {isEditable(claim.state) && <ClaimProblems claim={claim} />}
      {claim.state === 'action-required' && <ActionRequired claim={claim} />}
      <ChangesSinceSent claim={claim} />
      {!isRecord && arbitration}
      <Decision claim={claim} />
      <ApprovedSubscriptions claim={claim} />
      <FollowUp claim={claim} />
      {isRecord && arbitration}
      {receipt && (
        <Section title={t('overview.receipt')}>
          <DetailList>
            {claim.state !== 'action-required' && !showsDecision(claim.state) && (
              <DeadlineDetail claim={claim} />
            )}
            <Detail label={t('overview.receiptId')}>{receipt.receiptId}</Detail>
            <Detail label={t('overview.receivedAt')}>{format.instant(receipt.receivedAt)}</Detail>
            <Detail label={t('overview.contentHash')}>{receipt.contentHash}</Detail>
          </DetailList>
        </Section>
      )}
      <ContentDetails content={claim.content} />
      <ClaimedItems content={claim.content} />
      <Section title={t('overview.onThisComputer')}>
        <DetailList>
          <Detail label={t('overview.created')}>{format.instant(claim.createdAt)}</Detail>
          <Detail label={t('overview.updated')}>{format.instant(claim.updatedAt)}</Detail>
          <Detail label={t('overview.policy')}>{claim.policyId}</Detail>
        </DetailList>
      </Section>
    </>
  )
}

import { Body1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../../shared/domain/claim.ts'
import type { AfterDecision } from '../../../../shared/ipc/claim-procedures.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { claimQueries } from '../../../ipc/claim-queries.ts'
import { Detail, DetailList } from '../../../ui/detail-list.tsx'
import { Section } from '../../../ui/section.tsx'
import { DeadlineDetail } from '../deadline-detail.tsx'
import { Quote } from '../quote.tsx'
import { ApprovedDecision } from './approved-decision.tsx'
import type { DecisionProps } from './decision-props.ts'
import { RejectedDecision } from './rejected-decision.tsx'
import { PendingRequests } from './requests.tsx'
import { showsDecision } from './shows-decision.ts'
import { wordOfDecision } from './word-of-decision.ts'

/** What was decided and why, and what can be done about it by when (domain.md A4). */
export function Decision({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('decision')
  const format = useFormat()
  const { id, state } = claim
  const { data: options } = useQuery(claimQueries.afterDecision(id))
  const { data: conversation } = useQuery(claimQueries.conversation(id))
  if (options === undefined || conversation === undefined) return null
  const { requests } = conversation
  if (!showsDecision(state) && requests.length === 0) return null
  const props = { claim, options, requests }
  return (
    <Section title={t('title')}>
      <Reason claim={claim} options={options} />
      {showsDecision(state) && (
        <DetailList>
          {options.since !== null && <Detail label={t('since')}>{format.instant(options.since)}</Detail>}
          <DeadlineDetail claim={claim} />
        </DetailList>
      )}
      <PendingRequests {...props} />
      {state === 'approved' && <ApprovedDecision {...props} />}
      {state === 'rejected' && <RejectedDecision {...props} />}
      {state === 'in-dispute' && <Body1>{t('inDispute')}</Body1>}
      {state === 'rejected-final' && <Body1>{t(`final.${endedBy(options)}`)}</Body1>}
    </Section>
  )
}

/** Why, in the words of whoever brought it about. */
function Reason({ claim, options }: Pick<DecisionProps, 'claim' | 'options'>) {
  const { t } = useTranslation('decision')
  const { id, state, comments } = claim
  const isOurs = state === 'rejected-final' && endedBy(options) === 'disassociated'
  const said = isOurs
    ? comments.findLast(({ author }) => author === 'partner')
    : wordOfDecision(claim, options.from)
  const needsReason = state === 'rejected' || state === 'rejected-final'
  if (said === undefined) return needsReason ? <Body1>{t('noReason')}</Body1> : null
  return <Quote claimId={id} label={t(isOurs ? 'final.yourReason' : 'reason')} comment={said} />
}

function endedBy({ from }: AfterDecision): 'disputed' | 'disassociated' | 'other' {
  if (from === 'in-dispute') return 'disputed'
  return from === 'approved' ? 'disassociated' : 'other'
}

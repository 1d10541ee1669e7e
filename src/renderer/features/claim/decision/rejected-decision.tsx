import { Body1, Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../../../shared/ipc/conversation-procedures.ts'
import { useProblemTexts } from '../../../domain-ui/problem-texts.ts'
import { MessageForm } from '../message-form.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import type { DecisionProps } from './decision-props.ts'
import { TicketDetails } from './ticket-details.tsx'

/** What can be done about a rejection: a dispute where its policy and the day allow one, a ticket, or a corrected claim. */
export function RejectedDecision({ claim, options, requests }: DecisionProps) {
  const { t } = useTranslation('decision')
  const texts = useProblemTexts()
  const asked = requests.filter(({ kind }) => kind === 'dispute')
  const isOnItsWay = asked.some(({ state }) => state !== 'draft')
  const { dispute, from } = options
  return (
    <>
      {from === 'approved' && <Body1>{t('rejected.afterApproval')}</Body1>}
      {dispute === null && !isOnItsWay && (
        <DisputeForm claim={claim} draft={asked.find(({ state }) => state === 'draft') ?? null} />
      )}
      {dispute?.code === 'dispute-by-ticket' && (
        <>
          <Body1>{t('rejected.byTicket')}</Body1>
          <TicketDetails claim={claim} />
        </>
      )}
      {(dispute?.code === 'dispute-late' || dispute?.code === 'dispute-once') && (
        <Body1>{`${texts.title(dispute)}. ${t('rejected.correct')}`}</Body1>
      )}
    </>
  )
}

function DisputeForm({
  claim: { id },
  draft,
}: Pick<DecisionProps, 'claim'> & { readonly draft: Reply | null }) {
  const { t } = useTranslation('decision')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Body1>{t('rejected.dispute')}</Body1>
      {isOpen || draft !== null ? (
        <MessageForm
          // What the service gave back is another text to begin with.
          key={draft?.problem ? draft.id : 'dispute'}
          claimId={id}
          kind="dispute"
          draft={draft}
          texts={{
            label: t('dispute.justification'),
            hint: t('dispute.hint'),
            send: t('dispute.send'),
            note: t('dispute.onlyOnce'),
          }}
        />
      ) : (
        <DecisionButtons>
          <Button appearance="primary" onClick={() => setOpen(true)}>
            {t('dispute.open')}
          </Button>
        </DecisionButtons>
      )}
    </>
  )
}

import { Body1, Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecisionButtons } from './decision-buttons.tsx'
import type { DecisionProps } from './decision-props.ts'
import { DisassociateDialog } from './disassociate-dialog.tsx'
import { TicketDetails } from './ticket-details.tsx'

/** What the approval means, and how to give it up. */
export function ApprovedDecision({ claim, options, requests }: DecisionProps) {
  const { t } = useTranslation('decision')
  const [isAsking, setAsking] = useState(false)
  const asked = requests.filter(({ kind }) => kind === 'disassociation')
  const draft = asked.find(({ state }) => state === 'draft')
  const isOnItsWay = asked.some(({ state }) => state !== 'draft')
  return (
    <>
      <Body1>{t('approved.text')}</Body1>
      {options.disassociation === null && !isOnItsWay && (
        <DecisionButtons>
          <Button onClick={() => setAsking(true)}>{t('disassociate.open')}</Button>
        </DecisionButtons>
      )}
      {options.disassociation?.code === 'disassociation-by-ticket' && (
        <TicketDetails claim={claim} summary={t('approved.giveUp')} />
      )}
      {isAsking && (
        <DisassociateDialog claim={claim} draft={draft ?? null} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

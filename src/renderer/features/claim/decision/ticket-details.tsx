import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Copy20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { claimItems } from '../../../../shared/domain/claim-items.ts'
import { defaultPolicy, findPolicy } from '../../../../shared/domain/policy/policies.ts'
import { OutsideLink } from '../../../domain-ui/outside-link.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useCopyText } from '../../../ipc/app-mutations.ts'
import { Detail, DetailList } from '../../../ui/detail-list.tsx'
import { useNotice } from '../../../ui/toasts.tsx'
import { useItemNames } from '../use-item-names.ts'
import { DecisionButtons } from './decision-buttons.tsx'

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    marginBottom: tokens.spacingVerticalM,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

interface TicketDetailsProps {
  readonly claim: Claim
  /** Under these words where they are given, to be unfolded. */
  readonly summary?: string
}

/** What the support wants to know in a ticket about a claim (domain.md B2.3), to be copied. */
export function TicketDetails({ claim, summary }: TicketDetailsProps) {
  const styles = useStyles()
  const { t } = useTranslation('decision')
  const notice = useNotice()
  const copy = useCopyText()
  const lines = useTicketLines(claim)
  const text = lines.map(([label, value]) => `${label}: ${value}`).join('\n')
  const onCopied = () => notice({ intent: 'success', title: t('ticket.copied') })
  const details = (
    <div className={styles.details}>
      <DetailList>
        {lines.map(([label, value]) => (
          <Detail key={label} label={label}>
            {value}
          </Detail>
        ))}
      </DetailList>
      <DecisionButtons>
        <Button icon={<Copy20Regular />} onClick={() => copy.mutate(text, { onSuccess: onCopied })}>
          {t('ticket.copy')}
        </Button>
        <OutsideLink link="support" />
      </DecisionButtons>
    </div>
  )
  if (summary === undefined) return details
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      {details}
    </details>
  )
}

function useTicketLines({ id, content, receipt, policyId }: Claim): (readonly [string, string])[] {
  const { t } = useTranslation('decision')
  const format = useFormat()
  const nameOf = useItemNames(content)
  const { areas, activities } = findPolicy(policyId) ?? defaultPolicy
  const area = areas.find(known => known.area === content.solutionArea)?.officialName ?? ''
  const chosen = activities.filter(
    known => known.area === content.solutionArea && content.activities.includes(known.activity),
  )
  const items = claimItems(content).map(({ key, subscriptionId }) =>
    subscriptionId ? `${nameOf(key)} (${subscriptionId})` : nameOf(key),
  )
  return [
    [t('ticket.mpnId'), content.mpnId],
    [t('ticket.program'), `${area}: ${format.list(chosen.map(({ officialName }) => officialName))}`],
    [t('ticket.claimId'), id],
    ...(receipt === null ? [] : [[t('ticket.receiptId'), receipt.receiptId] as const]),
    [t('ticket.items'), items.join('\n')],
    [t('ticket.tenantId'), content.customer.tenantId],
  ]
}

import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimDeadline, ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import { useDeadlineText } from '../../domain-ui/deadline-text.ts'
import { useStateText } from '../../domain-ui/state-text.ts'
import { StateBadge } from '../../domain-ui/status-badge.tsx'
import { remembered } from '../../i18n/remembered.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { ClaimColumn } from './claim-columns.ts'

const useStyles = makeStyles({
  text: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    // A long name is whole on two lines.
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  customer: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  count: { flexShrink: 0 },
  urgent: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground3 },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
})

export interface ClaimCells {
  render(column: ClaimColumn, claim: ClaimSummary): ReactNode
  /** What a screen reader says of the row; the customer first. */
  rowName(claim: ClaimSummary): string
  customer(claim: ClaimSummary): string
  /** What it says of the box that selects the row. */
  selectName(claim: ClaimSummary): string
  /** Of a row that is fetched. */
  readonly loading: string
}

/** What stands in each cell of a claim's row. */
export function useClaimCells(): ClaimCells {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const { t: message } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const stateText = useStateText()
  const deadlineText = useDeadlineText()

  return useMemo(() => {
    const customer = (claim: ClaimSummary) => claim.customerName.trim() || t('unnamedCustomer')
    const name = (claim: ClaimSummary) => claim.claimName.trim() || t('unnamedClaim')
    const areaText = remembered((area: ClaimSummary['solutionArea']) =>
      area === null ? t('noArea') : word(`solutionAreas.${area}`),
    )
    const area = ({ solutionArea }: ClaimSummary) => areaText(solutionArea)
    const state = remembered(stateText)
    const select = remembered((customer: string) => t('select.one', { customer }))
    const line = (text: string, isMissing: boolean) => (
      <span className={mergeClasses(styles.text, isMissing && styles.missing)} title={text}>
        {text}
      </span>
    )
    const urgent = (deadline: ClaimDeadline) => (
      <span
        className={mergeClasses(styles.text, isUrgent(deadline) && styles.urgent)}
        title={deadlineText.whole(deadline)}
      >
        {deadlineText.left(deadline)}
      </span>
    )
    return {
      rowName: claim =>
        [
          customer(claim),
          name(claim),
          area(claim),
          state(claim.state),
          ...(claim.unread > 0 ? [message('conversation.unreadCount', { count: claim.unread })] : []),
          ...(claim.deadline ? [deadlineText.whole(claim.deadline)] : []),
          format.instant(claim.updatedAt),
        ].join(', '),
      customer,
      selectName: claim => select(customer(claim)),
      loading: t('loadingRow'),
      render(column, claim) {
        switch (column) {
          case 'customer':
            return (
              <span className={styles.customer}>
                {line(customer(claim), claim.customerName.trim() === '')}
                {claim.unread > 0 && (
                  <CounterBadge
                    className={styles.count}
                    count={claim.unread}
                    size="small"
                    title={message('conversation.unreadCount', { count: claim.unread })}
                  />
                )}
              </span>
            )
          case 'claimName':
            return line(name(claim), claim.claimName.trim() === '')
          case 'solutionArea':
            return line(area(claim), claim.solutionArea === null)
          case 'status':
            return <StateBadge state={claim.state} text={state(claim.state)} />
          case 'deadline':
            return claim.deadline && urgent(claim.deadline)
          case 'updatedAt':
            return line(format.shortInstant(claim.updatedAt), false)
          case 'createdAt':
            return line(format.shortInstant(claim.createdAt), false)
          case 'domain':
            return line(claim.domain, false)
          case 'mpnId':
            return line(claim.mpnId, false)
          case 'documents':
            return format.number(claim.documents)
        }
      },
    }
  }, [t, message, word, format, stateText, deadlineText, styles])
}

/** Ours to keep, and soon over. */
function isUrgent({ kind, left }: ClaimDeadline): boolean {
  return (kind === 'answer' || kind === 'dispute') && left <= 2
}

import { useTranslation } from 'react-i18next'
import { disassociationReason } from '../../../shared/domain/policy/after-submission.ts'
import type { OfferedPolicy } from '../../../shared/ipc/policy-impact.ts'
import { useLimitText } from '../../domain-ui/limit-text.ts'
import { useStateText } from '../../domain-ui/state-text.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'

/** What the choice is about, read from the policies' own data: a column each. */
export function PolicyComparison({ policies }: { readonly policies: readonly OfferedPolicy[] }) {
  const { t } = useTranslation('policy')
  const rows = usePolicyRows()
  return (
    <SimpleTable
      label={t('compare')}
      columns={[t('rule'), ...policies.map(({ id }) => id)]}
      rows={rows.map(([name, text]) => ({
        key: name,
        cells: [t(`rows.${name}`), ...policies.map(text)],
      }))}
    />
  )
}

function usePolicyRows() {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const limitText = useLimitText()
  const stateText = useStateText()

  const technical = ({ contacts }: OfferedPolicy) => {
    const asked = contacts.find(({ role }) => role === 'technical')
    if (asked === undefined) return t('notAsked')
    return asked.onlyDynamics ? t('technicalDynamics') : t('technicalAlways')
  }
  const editable = ({ editable: entries }: OfferedPolicy) => {
    const states = entries.map(({ state }) => stateText(state))
    return states.length === 0 ? t('notEditable') : t('editableIn', { states: format.list(states) })
  }
  const disassociation = (policy: OfferedPolicy) => {
    const reason = disassociationReason(policy)
    return reason === null ? t('bySupport') : t(`disassociation.${reason}`)
  }

  return [
    ['validFrom', ({ validFrom }: OfferedPolicy) => format.day(validFrom)],
    ['origin', ({ origin }: OfferedPolicy) => t(`origins.${origin}`)],
    ['startOfReview', ({ deadlines }: OfferedPolicy) => limitText(deadlines.startOfReview)],
    ['review', ({ deadlines }: OfferedPolicy) => limitText(deadlines.review)],
    ['answer', ({ deadlines }: OfferedPolicy) => limitText(deadlines.answer)],
    ['subscription', (policy: OfferedPolicy) => t(`subscription.${policy.subscriptionRequired.when}`)],
    ['technical', technical],
    ['editable', editable],
    [
      'dispute',
      ({ deadlines: { dispute } }: OfferedPolicy) =>
        dispute === null ? t('bySupport') : t('disputeWithin', { limit: limitText(dispute) }),
    ],
    ['disassociation', disassociation],
    [
      'claimable',
      ({ deadlines: { claimableAfterProvisioning: delay } }: OfferedPolicy) =>
        delay === null ? t('notPublished') : limitText(delay),
    ],
  ] as const
}

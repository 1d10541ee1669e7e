import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Section } from '../../ui/section.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { useItemNames } from './use-item-names.ts'

// A service may go on naming what it had approved.
const rejected: ReadonlySet<string> = new Set(['rejected', 'rejected-final'])

/** What the service approved: each subscription with the day it ends (domain.md A4). */
export function ApprovedSubscriptions({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const nameOf = useItemNames(claim.content)
  if (claim.subscriptions.length === 0 || rejected.has(claim.state)) return null
  return (
    <Section title={t('overview.subscriptions')}>
      <SimpleTable
        label={t('overview.subscriptions')}
        columns={[word('fields.product'), word('fields.subscriptionId'), t('overview.endsOn')]}
        rows={claim.subscriptions.map(({ itemKey, subscriptionId, endsOn }) => ({
          key: `${itemKey} ${subscriptionId}`,
          cells: [
            nameOf(itemKey),
            subscriptionId,
            endsOn === null ? t('overview.noEnd') : format.day(endsOn),
          ],
        }))}
      />
    </Section>
  )
}

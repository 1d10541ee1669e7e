import { Body1 } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { claimItems } from '../../../shared/domain/claim-items.ts'
import { Section } from '../../ui/section.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { useItemNames } from './use-item-names.ts'

/** What is claimed: products with their subscriptions, or workloads. */
export function ClaimedItems({ content }: { readonly content: ClaimContent }) {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const nameOf = useItemNames(content)
  const items = claimItems(content)
  const withSubscription = content.solutionArea === 'business-applications'
  return (
    <Section title={word('steps.products')}>
      {items.length === 0 ? (
        <Body1>{t('overview.noItems')}</Body1>
      ) : (
        <SimpleTable
          label={word('steps.products')}
          columns={[word('fields.product'), ...(withSubscription ? [word('fields.subscriptionId')] : [])]}
          rows={items.map(({ key, subscriptionId }) => ({
            key,
            cells: [nameOf(key), ...(withSubscription ? [subscriptionId ?? t('overview.notGiven')] : [])],
          }))}
        />
      )}
    </Section>
  )
}

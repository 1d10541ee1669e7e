import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { useStateText } from '../../../domain-ui/state-text.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Detail, DetailList } from '../../../ui/detail-list.tsx'

/** Whose claim it is, how it stands, and the service's receipt. */
export function PrintedHead({ claim: { id, content, state, receipt } }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const format = useFormat()
  const stateText = useStateText()
  return (
    <>
      <h1>{content.customer.name.trim() || t('unnamedCustomer')}</h1>
      <DetailList>
        <Detail label={t('status')}>{stateText(state)}</Detail>
        <Detail label={t('printed.claimId')}>{id}</Detail>
        {receipt && (
          <>
            <Detail label={t('overview.receiptId')}>{receipt.receiptId}</Detail>
            <Detail label={t('overview.receivedAt')}>{format.instant(receipt.receivedAt)}</Detail>
            <Detail label={t('overview.contentHash')}>{receipt.contentHash}</Detail>
          </>
        )}
      </DetailList>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { SentClaim } from '../../../shared/ipc/sync-procedures.ts'
import { useClaimTitle } from './use-claim-title.ts'

/** The receipt as plain text, to be pasted into a mail or a ticket; times as the service wrote them, for everybody alike. */
export function useReceiptText(): (sent: SentClaim) => string {
  const { t } = useTranslation('activity')
  const title = useClaimTitle()
  return sent =>
    [
      title(sent),
      t('sent.receipt', { id: sent.receiptId }),
      `${t('sent.receivedAt')}: ${sent.receivedAt}`,
      `${t('sent.contentHash')}: ${sent.contentHash}`,
      ...sent.documents.map(({ name, sha256 }) => `${sha256}  ${name}`),
    ].join('\n')
}

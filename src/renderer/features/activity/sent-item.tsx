import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular, Copy16Regular } from '@fluentui/react-icons'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SentClaim } from '../../../shared/ipc/sync-procedures.ts'
import { RelativeTime } from '../../domain-ui/relative-time.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useCopyText } from '../../ipc/app-mutations.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { useListStyles } from './list-styles.ts'
import { useClaimTitle } from './use-claim-title.ts'
import { useReceiptText } from './use-receipt-text.ts'

const useStyles = makeStyles({
  // In line with the text above it.
  toggle: { marginLeft: '-8px' },
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingTop: '4px' },
  documents: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  hash: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
})

/** One claim as it arrived, with all that proves it. */
export const SentItem = memo(function SentItem({ sent }: { readonly sent: SentClaim }) {
  const styles = { ...useListStyles(), ...useStyles() }
  const { t } = useTranslation('activity')
  const format = useFormat()
  const title = useClaimTitle()(sent)
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text className={styles.name}>
          <RouterLink to={`/claims/${sent.claimId}`}>{title}</RouterLink>
        </Text>
        <Caption1>
          <RelativeTime at={sent.receivedAt} />
        </Caption1>
      </div>
      <div className={styles.head}>
        <Caption1 className={styles.hash}>{t('sent.receipt', { id: sent.receiptId })}</Caption1>
        <CopyReceipt sent={sent} title={title} />
      </div>
      <div>
        <Button
          size="small"
          appearance="subtle"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('sent.documents', { count: sent.documents.length })}
        </Button>
      </div>
      {isOpen && (
        <Caption1 as="span" block className={styles.details}>
          <span>
            {`${t('sent.contentHash')}: `}
            <span className={styles.hash}>{sent.contentHash}</span>
          </span>
          <ul className={styles.documents}>
            {sent.documents.map(({ name, sha256, sizeBytes }) => (
              <li key={`${sha256} ${name}`}>
                {t('sent.document', { name, size: format.bytes(sizeBytes) })}
                <br />
                <span className={styles.hash}>{sha256}</span>
              </li>
            ))}
          </ul>
        </Caption1>
      )}
    </li>
  )
})

function CopyReceipt({ sent, title }: { readonly sent: SentClaim; readonly title: string }) {
  const { t } = useTranslation('activity')
  const notify = useNotice()
  const copy = useCopyText()
  const receiptText = useReceiptText()
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Copy16Regular />}
      aria-label={t('sent.copyOf', { claim: title })}
      onClick={() =>
        copy.mutate(receiptText(sent), {
          onSuccess: () => notify({ intent: 'success', title: t('sent.copied') }),
        })
      }
    >
      {t('sent.copy')}
    </Button>
  )
}

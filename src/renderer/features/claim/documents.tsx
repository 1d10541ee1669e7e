import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { AttachmentId } from '../../../shared/domain/identifiers.ts'
import { DocumentPreview } from '../../domain-ui/document-preview.tsx'
import { OlderVersions } from '../../domain-ui/older-versions.tsx'
import { PreviewButton } from '../../domain-ui/preview-button.tsx'
import { SaveCopyButton } from '../../domain-ui/save-copy-button.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useItemNames } from './use-item-names.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  note: { whiteSpace: 'pre-wrap' },
  texts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
})

/** The claim's documents, to be read and to be saved, not to be changed. */
export function Documents({ claim }: { readonly claim: Claim }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const [shownId, setShownId] = useState<AttachmentId | null>(null)
  if (claim.documents.length === 0) return <Body1>{t('documents.empty')}</Body1>
  return (
    <>
      <ul aria-label={word('fields.documents')} className={styles.list}>
        {claim.documents.map(document => (
          <DocumentRow
            key={document.id}
            claim={claim}
            document={document}
            onPreview={() => setShownId(document.id)}
          />
        ))}
      </ul>
      <DocumentPreview
        claimId={claim.id}
        documents={claim.documents}
        shownId={shownId}
        onShow={setShownId}
        onClose={() => setShownId(null)}
      />
    </>
  )
}

function DocumentRow({
  claim,
  document,
  onPreview,
}: {
  readonly claim: Claim
  readonly document: Attachment
  readonly onPreview: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const nameOf = useItemNames(claim.content)
  const { name, kind, acknowledgementDate, covers, note } = document
  const signed =
    acknowledgementDate === null
      ? t('documents.notAcknowledged')
      : t('documents.acknowledged', { day: format.day(acknowledgementDate) })
  return (
    <li className={styles.item}>
      <div className={styles.texts}>
        <Body1Strong>
          <bdi>{name}</bdi>
        </Body1Strong>
        <Caption1>
          {[word(`attachmentKinds.${kind}`), format.bytes(document.sizeBytes), signed].join(' · ')}
        </Caption1>
        {covers.length > 0 && (
          <Caption1>{t('documents.covers', { items: format.list(covers.map(nameOf)) })}</Caption1>
        )}
        {note !== '' && <Caption1 className={styles.note}>{note}</Caption1>}
        <OlderVersions claimId={claim.id} document={document} />
      </div>
      <PreviewButton name={name} onClick={onPreview} />
      <SaveCopyButton claimId={claim.id} document={document} />
    </li>
  )
}

import { Body1, Caption1, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { AttachmentId } from '../../../shared/domain/identifiers.ts'
import { DocumentPreview } from '../../domain-ui/document-preview.tsx'
import { DocumentRow, DocumentRows } from '../../domain-ui/document-rows.tsx'
import { OlderVersions } from '../../domain-ui/older-versions.tsx'
import { PreviewButton } from '../../domain-ui/preview-button.tsx'
import { SaveCopyButton } from '../../domain-ui/save-copy-button.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useItemNames } from './use-item-names.ts'

const useStyles = makeStyles({ note: { whiteSpace: 'pre-wrap' } })

/** The claim's documents, to be read and to be saved, not to be changed. */
export function Documents({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const [shownId, setShownId] = useState<AttachmentId | null>(null)
  if (claim.documents.length === 0) return <Body1>{t('documents.empty')}</Body1>
  return (
    <>
      <DocumentRows label={word('fields.documents')}>
        {claim.documents.map(document => (
          <ReadDocument
            key={document.id}
            claim={claim}
            document={document}
            onPreview={() => setShownId(document.id)}
          />
        ))}
      </DocumentRows>
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

function ReadDocument({
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
  const format = useFormat()
  const nameOf = useItemNames(claim.content)
  const { name, acknowledgementDate, covers, note } = document
  const signed =
    acknowledgementDate === null
      ? t('documents.notAcknowledged')
      : t('documents.acknowledged', { day: format.day(acknowledgementDate) })
  return (
    <DocumentRow
      document={document}
      fact={signed}
      actions={
        <>
          <PreviewButton name={name} onClick={onPreview} />
          <SaveCopyButton claimId={claim.id} document={document} />
        </>
      }
    >
      {covers.length > 0 && (
        <Caption1>{t('documents.covers', { items: format.list(covers.map(nameOf)) })}</Caption1>
      )}
      {note !== '' && <Caption1 className={styles.note}>{note}</Caption1>}
      <OlderVersions claimId={claim.id} document={document} />
    </DocumentRow>
  )
}

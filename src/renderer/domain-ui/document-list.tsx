import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { AttachmentId } from '../../shared/domain/identifiers.ts'
import type { DocumentItemProps } from './document-details.tsx'
import { DocumentItem } from './document-item.tsx'
import { DocumentPreview } from './document-preview.tsx'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
})

interface DocumentListProps extends Omit<DocumentItemProps, 'document' | 'place' | 'count' | 'isSent'> {
  readonly documents: readonly Attachment[]
  /** Those that the service has, by their numbers; they stay as they are. */
  readonly sent?: readonly string[]
}

/** The PoE documents of a claim that is being written, each to be described. */
export function DocumentList(props: DocumentListProps) {
  const { t } = useTranslation('documents')
  const [shownId, setShownId] = useState<AttachmentId | null>(null)
  const { claimId, documents } = props
  if (documents.length === 0) return <Text>{t('none')}</Text>
  return (
    <>
      <Items {...props} onPreview={setShownId} />
      <DocumentPreview
        claimId={claimId}
        documents={documents}
        shownId={shownId}
        onShow={setShownId}
        onClose={() => setShownId(null)}
      />
    </>
  )
}

// Each has many fields: going from preview to preview draws none of them again.
const Items = memo(function Items({
  documents,
  sent = [],
  onPreview,
  ...rest
}: DocumentListProps & { readonly onPreview: (id: AttachmentId) => void }) {
  const { t } = useTranslation('domain')
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-label={t('fields.documents')}>
      {documents.map((document, place) => (
        <DocumentItem
          key={document.id}
          document={document}
          place={place}
          count={documents.length}
          isSent={sent.includes(document.id)}
          onPreview={() => onPreview(document.id)}
          {...rest}
        />
      ))}
    </ul>
  )
})

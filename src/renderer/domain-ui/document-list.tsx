import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
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
export function DocumentList({ documents, sent = [], ...rest }: DocumentListProps) {
  const { t } = useTranslation('documents')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const [shownId, setShownId] = useState<AttachmentId | null>(null)
  if (documents.length === 0) return <Text>{t('none')}</Text>
  return (
    <>
      <ul className={styles.list} aria-label={domain('fields.documents')}>
        {documents.map((document, place) => (
          <DocumentItem
            key={document.id}
            document={document}
            place={place}
            count={documents.length}
            isSent={sent.includes(document.id)}
            onPreview={() => setShownId(document.id)}
            {...rest}
          />
        ))}
      </ul>
      <DocumentPreview
        claimId={rest.claimId}
        documents={documents}
        shownId={shownId}
        onShow={setShownId}
        onClose={() => setShownId(null)}
      />
    </>
  )
}

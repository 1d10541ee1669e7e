import { Button, Caption1 } from '@fluentui/react-components'
import { Document20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Comment } from '../../../shared/domain/comment.ts'
import type { ClaimId, Sha256 } from '../../../shared/domain/identifiers.ts'
import { useOpenMessageDocument } from '../../ipc/conversation-mutations.ts'
import { useMessageStyles } from './message-styles.ts'

interface MessageDocumentsProps {
  readonly claimId: ClaimId
  readonly documents: Comment['documents']
  /** Only our own documents are on this computer. */
  readonly mayOpen: boolean
  readonly onRemove?: (sha256: Sha256) => void
}

/** The documents that go with a message. */
export function MessageDocuments({ claimId, documents, mayOpen, onRemove }: MessageDocumentsProps) {
  const styles = useMessageStyles()
  const { t } = useTranslation('claim')
  const open = useOpenMessageDocument(claimId)
  if (documents.length === 0) return null
  return (
    <ul aria-label={t('conversation.attached')} className={styles.documents}>
      {documents.map(({ sha256, name }) => (
        <li key={`${sha256} ${name}`} className={styles.document}>
          <Document20Regular aria-hidden />
          <Caption1>
            <bdi>{name}</bdi>
          </Caption1>
          {mayOpen && (
            <Button
              size="small"
              aria-description={name}
              disabledFocusable={open.isPending}
              onClick={() => open.mutate({ sha256, name })}
            >
              {t('conversation.open')}
            </Button>
          )}
          {onRemove && (
            <Button size="small" aria-description={name} onClick={() => onRemove(sha256)}>
              {t('conversation.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

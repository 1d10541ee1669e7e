import { Button, Caption1 } from '@fluentui/react-components'
import { ArrowDownload20Regular, Document20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comment } from '../../../shared/domain/comment.ts'
import type { ClaimId, Sha256 } from '../../../shared/domain/identifiers.ts'
import { useSaveCopy } from '../../domain-ui/document-mutations.ts'
import { DocumentPreview } from '../../domain-ui/document-preview.tsx'
import { PreviewButton } from '../../domain-ui/preview-button.tsx'
import type { PreviewedDocument } from '../../domain-ui/previewed-document.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { useFetchDocument } from '../../ipc/conversation-mutations.ts'
import { useNotice } from '../../ui/toasts.tsx'
import { useMessageStyles } from './message-styles.ts'

interface MessageDocumentsProps {
  readonly claimId: ClaimId
  readonly documents: Comment['documents']
  /** The reviewer's lie at the service until somebody wants to see them. */
  readonly isOurs: boolean
  readonly onRemove?: (sha256: Sha256) => void
}

/** The documents that go with a message: to be looked at and saved, wherever they are. */
export function MessageDocuments({ claimId, documents, isOurs, onRemove }: MessageDocumentsProps) {
  const styles = useMessageStyles()
  const { t } = useTranslation('claim')
  const [shown, setShown] = useState<PreviewedDocument | null>(null)
  const { data: conversation } = useQuery(claimQueries.conversation(claimId))
  if (documents.length === 0) return null
  return (
    <>
      <ul aria-label={t('conversation.attached')} className={styles.documents}>
        {documents.map(({ sha256, name }) => (
          <MessageDocument
            key={`${sha256} ${name}`}
            claimId={claimId}
            sha256={sha256}
            name={name}
            isHere={isOurs || conversation?.fetched.includes(sha256) === true}
            onShow={setShown}
            onRemove={onRemove}
          />
        ))}
      </ul>
      <DocumentPreview
        claimId={claimId}
        documents={shown === null ? [] : [shown]}
        shownId={shown?.id ?? null}
        onShow={() => undefined}
        onClose={() => setShown(null)}
      />
    </>
  )
}

interface MessageDocumentProps {
  readonly claimId: ClaimId
  readonly sha256: Sha256
  readonly name: string
  readonly isHere: boolean
  readonly onShow: (document: PreviewedDocument) => void
  readonly onRemove: MessageDocumentsProps['onRemove']
}

function MessageDocument({ claimId, sha256, name, isHere, onShow, onRemove }: MessageDocumentProps) {
  const styles = useMessageStyles()
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('documents')
  const notice = useNotice()
  const fetch = useFetchDocument(claimId)
  const copy = useSaveCopy(claimId)
  const isBusy = fetch.isPending || copy.isPending
  const onCopied = ({ saved }: { saved: boolean }) => {
    if (saved) notice({ intent: 'success', title: word('copySaved', { name }) })
  }
  const whenHere = (work: (found: PreviewedDocument) => void) => {
    if (!isBusy) fetch.mutate(sha256, { onSuccess: found => work({ ...found, id: sha256, name }) })
  }
  return (
    <li className={styles.document}>
      <Document20Regular aria-hidden />
      <Caption1>
        <bdi>{name}</bdi>
      </Caption1>
      <PreviewButton size="small" name={name} onClick={() => whenHere(onShow)} />
      <Button
        size="small"
        icon={<ArrowDownload20Regular />}
        aria-description={name}
        disabledFocusable={isBusy}
        onClick={() => whenHere(({ id }) => copy.mutate(id, { onSuccess: onCopied }))}
      >
        {word('saveCopy')}
      </Button>
      {onRemove && (
        <Button size="small" aria-description={name} onClick={() => onRemove(sha256)}>
          {t('conversation.remove')}
        </Button>
      )}
      {fetch.isPending && <Caption1>{t('conversation.fetching')}</Caption1>}
      {!isHere && !fetch.isPending && <Caption1>{t('conversation.notHere')}</Caption1>}
    </li>
  )
}

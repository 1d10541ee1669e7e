import { Button } from '@fluentui/react-components'
import { ArrowSwap20Regular, Delete20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useNotice } from '../ui/toasts.tsx'
import { useRemoveDocument, useReplaceDocument, useRestoreDocument } from './document-mutations.ts'
import { SaveCopyButton } from './save-copy-button.tsx'

/** Saving a copy of a document, putting a newer version in its place, and removing it, which can be undone. */
export function DocumentActions({
  claimId,
  document,
}: {
  readonly claimId: ClaimId
  readonly document: Attachment
}) {
  const { t } = useTranslation('documents')
  const notice = useNotice()
  const { id, name } = document
  const replace = useReplaceDocument(claimId)
  const remove = useRemoveDocument(claimId)
  const restore = useRestoreDocument(claimId)

  const onRemove = async () => {
    // The item is gone from the screen by then: only what is kept here can undo it.
    await remove.mutateAsync(id)
    const onAct = () => restore.mutate(id)
    notice({ intent: 'info', title: t('removed', { name }), action: { label: t('undo'), onAct } })
  }

  return (
    <>
      <SaveCopyButton claimId={claimId} document={document} />
      <Button
        size="small"
        icon={<ArrowSwap20Regular />}
        aria-description={name}
        disabledFocusable={replace.isPending}
        onClick={() => replace.mutate(id)}
      >
        {t('replace')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-description={name}
        disabled={remove.isPending}
        onClick={() => void onRemove()}
      >
        {t('remove')}
      </Button>
    </>
  )
}

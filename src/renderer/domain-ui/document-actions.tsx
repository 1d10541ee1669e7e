import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular, Delete20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useNotice } from '../ui/toasts.tsx'
import { useRemoveDocument, useRestoreDocument, useSaveCopy } from './document-mutations.ts'

/** Saving a copy of a document, and removing it, which can be undone. */
export function DocumentActions({
  claimId,
  document: { id, name },
}: {
  readonly claimId: ClaimId
  readonly document: Attachment
}) {
  const { t } = useTranslation('documents')
  const notice = useNotice()
  const remove = useRemoveDocument(claimId)
  const restore = useRestoreDocument(claimId)
  const copy = useSaveCopy(claimId)

  const onRemove = async () => {
    // The item is gone from the screen by then: only what is kept here can undo it.
    await remove.mutateAsync(id)
    const onAct = () => restore.mutate(id)
    notice({ intent: 'info', title: t('removed', { name }), action: { label: t('undo'), onAct } })
  }
  const onCopied = ({ saved }: { saved: boolean }) => {
    if (saved) notice({ intent: 'success', title: t('copySaved', { name }) })
  }

  return (
    <>
      <Button
        size="small"
        icon={<ArrowDownload20Regular />}
        aria-description={name}
        disabled={copy.isPending}
        onClick={() => copy.mutate(id, { onSuccess: onCopied })}
      >
        {t('saveCopy')}
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

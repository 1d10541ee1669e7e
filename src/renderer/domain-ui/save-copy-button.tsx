import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useNotice } from '../ui/toasts.tsx'
import { useSaveCopy } from './document-mutations.ts'

/** Writes the document's bytes to a file that the user names. */
export function SaveCopyButton({
  claimId,
  document: { id, name },
}: {
  readonly claimId: ClaimId
  readonly document: Pick<Attachment, 'id' | 'name'>
}) {
  const { t } = useTranslation('documents')
  const notice = useNotice()
  const copy = useSaveCopy(claimId)
  const onCopied = ({ saved }: { saved: boolean }) => {
    if (saved) notice({ intent: 'success', title: t('copySaved', { name }) })
  }
  return (
    <Button
      size="small"
      icon={<ArrowDownload20Regular />}
      aria-description={name}
      disabledFocusable={copy.isPending}
      onClick={() => copy.mutate(id, { onSuccess: onCopied })}
    >
      {t('saveCopy')}
    </Button>
  )
}

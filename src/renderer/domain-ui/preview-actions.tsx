import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular, Open20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useNotice } from '../ui/toasts.tsx'
import { useOpenCopy, useSaveCopy } from './document-mutations.ts'
import type { PreviewedDocument } from './previewed-document.ts'

/** The ways to a document outside of Claimdesk: a copy to keep, and one to look at. */
export function PreviewActions({
  claimId,
  document: { id, name },
}: {
  readonly claimId: ClaimId
  readonly document: PreviewedDocument
}) {
  const { t } = useTranslation('documents')
  const { t: preview } = useTranslation('preview')
  const notice = useNotice()
  const copy = useSaveCopy(claimId)
  const open = useOpenCopy(claimId)
  const onCopied = ({ saved }: { saved: boolean }) => {
    if (saved) notice({ intent: 'success', title: t('copySaved', { name }) })
  }
  return (
    <>
      <Button
        icon={<ArrowDownload20Regular />}
        disabledFocusable={copy.isPending}
        onClick={() => copy.mutate(id, { onSuccess: onCopied })}
      >
        {t('saveCopy')}
      </Button>
      <Button icon={<Open20Regular />} disabledFocusable={open.isPending} onClick={() => open.mutate(id)}>
        {preview('openCopy')}
      </Button>
    </>
  )
}

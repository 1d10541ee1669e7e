import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { useSaveCopy } from '../../domain-ui/document-mutations.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useNotice } from '../../ui/toasts.tsx'
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
  texts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
})

/** The claim's documents, to be read and to be saved, not to be changed. */
export function Documents({ claim }: { readonly claim: Claim }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  if (claim.documents.length === 0) return <Body1>{t('documents.empty')}</Body1>
  return (
    <ul aria-label={word('fields.documents')} className={styles.list}>
      {claim.documents.map(document => (
        <DocumentRow key={document.id} claim={claim} document={document} />
      ))}
    </ul>
  )
}

function DocumentRow({ claim, document }: { readonly claim: Claim; readonly document: Attachment }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const { t: documentText } = useTranslation('documents')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const notify = useNotice()
  const nameOf = useItemNames(claim.content)
  const copy = useSaveCopy(claim.id)
  const { id, name, kind, acknowledgementDate, covers } = document
  const signed =
    acknowledgementDate === null
      ? t('documents.notAcknowledged')
      : t('documents.acknowledged', { day: format.day(acknowledgementDate) })
  const onCopied = ({ saved }: { saved: boolean }) => {
    if (saved) notify({ intent: 'success', title: documentText('copySaved', { name }) })
  }
  return (
    <li className={styles.item}>
      <div className={styles.texts}>
        <Body1Strong>{name}</Body1Strong>
        <Caption1>
          {[word(`attachmentKinds.${kind}`), format.bytes(document.sizeBytes), signed].join(' · ')}
        </Caption1>
        {covers.length > 0 && (
          <Caption1>{t('documents.covers', { items: format.list(covers.map(nameOf)) })}</Caption1>
        )}
      </div>
      <Button
        icon={<ArrowDownload20Regular />}
        aria-description={name}
        disabledFocusable={copy.isPending}
        onClick={() => copy.mutate(id, { onSuccess: onCopied })}
      >
        {documentText('saveCopy')}
      </Button>
    </li>
  )
}

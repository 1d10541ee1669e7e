import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { Document24Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { fileKindOf } from '../i18n/file-kind.ts'
import { useFormat } from '../i18n/use-format.ts'
import { DocumentActions } from './document-actions.tsx'
import { DocumentDetails, type DocumentItemProps } from './document-details.tsx'
import { DocumentPlace } from './document-place.tsx'
import { OlderVersions } from './older-versions.tsx'
import { PreviewButton } from './preview-button.tsx'
import { SaveCopyButton } from './save-copy-button.tsx'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
  },
  details: { display: 'contents' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { flexGrow: 1, flexBasis: '200px', minWidth: 0, overflowWrap: 'anywhere' },
})

/** One document: which file it is, what can be done with it, and what the user says of it. */
export function DocumentItem({
  onPreview,
  ...props
}: DocumentItemProps & { readonly onPreview: () => void }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const styles = useStyles()
  const { claimId, document, isSent = false } = props
  return (
    <li className={styles.item} data-field={`documents.${document.id}`}>
      <div className={styles.head}>
        <Document24Regular aria-hidden />
        <div className={styles.name}>
          <Text block weight="semibold">
            <bdi>{document.name}</bdi>
          </Text>
          <Text block size={200}>
            {t('facts', {
              size: format.bytes(document.sizeBytes),
              type: t(`fileKinds.${fileKindOf(document.mediaType)}`),
            })}
          </Text>
        </div>
        <PreviewButton name={document.name} size="small" onClick={onPreview} />
        {isSent ? (
          <SaveCopyButton claimId={claimId} document={document} />
        ) : (
          <>
            <DocumentPlace {...props} />
            <DocumentActions claimId={claimId} document={document} />
          </>
        )}
      </div>
      {isSent && <Text size={200}>{t('alreadySent')}</Text>}
      <fieldset disabled={isSent} className={styles.details}>
        <DocumentDetails {...props} />
      </fieldset>
      <OlderVersions claimId={claimId} document={document} isEditable={!isSent} />
    </li>
  )
}

import { Button, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useFormat } from '../i18n/use-format.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { useGoBackToOlder } from './document-mutations.ts'
import { SaveCopyButton } from './save-copy-button.tsx'

const useStyles = makeStyles({
  versions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    border: 'none',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  version: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
})

/**
 * What the document replaced, the newest first, to be saved or, where the claim can be changed, to be used again; nothing
 * where it replaced nothing.
 */
export function OlderVersions({
  claimId,
  document,
  isEditable = false,
}: {
  readonly claimId: ClaimId
  readonly document: Attachment
  readonly isEditable?: boolean
}) {
  const { t } = useTranslation('documents')
  const goBack = useGoBackToOlder(claimId)
  const format = useFormat()
  const styles = useStyles()
  const { data: versions = [] } = useQuery({
    ...claimQueries.olderVersions(claimId, document.id),
    enabled: document.replaces !== null,
  })
  if (document.replaces === null || versions.length === 0) return null
  return (
    <fieldset className={styles.versions}>
      <legend>
        <Caption1Strong>{t('olderVersions')}</Caption1Strong>
      </legend>
      {versions.map((version, index) => (
        <div key={version.id} className={styles.version}>
          <Caption1 className={styles.name}>
            <bdi>{version.name}</bdi>
          </Caption1>
          <Caption1>
            {t('versionFacts', {
              size: format.bytes(version.sizeBytes),
              when: format.instant(version.addedAt),
            })}
          </Caption1>
          <SaveCopyButton claimId={claimId} document={version} />
          {isEditable && index === 0 && (
            <Button
              size="small"
              aria-description={version.name}
              disabledFocusable={goBack.isPending}
              onClick={() => goBack.mutate(document.id)}
            >
              {t('goBack')}
            </Button>
          )}
        </div>
      ))}
    </fieldset>
  )
}

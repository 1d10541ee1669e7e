import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { PreviewedDocument } from '../previewed-document.ts'
import { NotShown } from './not-shown.tsx'
import { PdfTools } from './pdf-tools.tsx'
import { usePdf } from './use-pdf.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', gap: tokens.spacingVerticalS },
  frame: { position: 'relative', flexGrow: 1, minHeight: 0 },
  // PDF.js wants the place that scrolls to be positioned so.
  pages: {
    position: 'absolute',
    inset: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
  },
})

/** A PDF to be scrolled, searched and copied from. */
export function PdfPreview({
  claimId,
  document,
}: {
  readonly claimId: ClaimId
  readonly document: PreviewedDocument
}) {
  const styles = useStyles()
  const { t } = useTranslation('preview')
  const container = useRef<HTMLDivElement>(null)
  const { view, position, matches, failure } = usePdf(claimId, document, container)
  if (failure !== undefined) return <NotShown error={failure} />
  return (
    <div className={styles.root}>
      {view && position && <PdfTools view={view} position={position} matches={matches} />}
      <div className={styles.frame}>
        {/* biome-ignore-start lint/a11y: PDF.js takes no element but a DIV; what scrolls must be reached by the keyboard. */}
        <div ref={container} className={styles.pages} tabIndex={0} role="region" aria-label={t('pdf.pages')}>
          <div className="pdfViewer" />
        </div>
        {/* biome-ignore-end lint/a11y: as above. */}
        {!view && <Spinner label={t('loading')} />}
      </div>
    </div>
  )
}

import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { documentBytes } from '../../document-content/document-bytes.ts'
import type { PreviewedDocument } from '../previewed-document.ts'
import { openPdf } from './open-pdf.ts'
import { createPdfView, type PdfMatches, type PdfPosition, type PdfView } from './pdf-view.ts'

/** The document's pages in `container` for as long as the component is there. */
export function usePdf(
  claimId: ClaimId,
  { id, sizeBytes }: PreviewedDocument,
  container: RefObject<HTMLDivElement | null>,
) {
  const { t } = useTranslation('preview')
  const [view, setView] = useState<PdfView>()
  const [position, setPosition] = useState<PdfPosition>()
  const [matches, setMatches] = useState<PdfMatches>()
  const [failure, setFailure] = useState<unknown>()

  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    let opened: PdfView | undefined
    const open = async (element: HTMLDivElement) => {
      const read = (start: number, end: number) =>
        documentBytes(claimId, id, { signal, part: { start, end } })
      const document = await openPdf(sizeBytes, read, signal)
      if (signal.aborted) return
      opened = createPdfView({
        container: element,
        document,
        pageName: page => t('pdf.page', { page }),
        onMove: setPosition,
        onMatches: setMatches,
      })
      setView(opened)
    }
    if (container.current) {
      open(container.current).catch((error: unknown) => {
        if (!signal.aborted) setFailure(error)
      })
    }
    return () => {
      opened?.close()
      ending.abort()
    }
  }, [claimId, id, sizeBytes, container, t])

  return { view, position, matches, failure }
}

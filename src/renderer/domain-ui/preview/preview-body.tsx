import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { contentFormat } from '../../document-content/content-format.ts'
import { contentLimits } from '../../document-content/document-content.ts'
import type { PreviewedDocument } from '../previewed-document.ts'
import { ContentPreview } from './content-preview.tsx'
import { NotShown } from './not-shown.tsx'
import { PdfPreview } from './pdf-preview.tsx'

/** The document itself, or why it is not shown. Loaded with the first preview: the libraries behind it are large. */
export function PreviewBody(props: { readonly claimId: ClaimId; readonly document: PreviewedDocument }) {
  const { mediaType, name, sizeBytes } = props.document
  const format = contentFormat(mediaType, name)
  if (format === null) return <NotShown why="kind" />
  if (format === 'pdf') return <PdfPreview {...props} />
  // A PDF is read in pieces, the others whole.
  if (sizeBytes > contentLimits.documentBytes) return <NotShown why="size" />
  return <ContentPreview {...props} format={format} />
}

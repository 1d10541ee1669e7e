import { Caption1, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { WorkerFormat } from '../../document-content/content-format.ts'
import { documentBytes } from '../../document-content/document-bytes.ts'
import type { DocumentContent } from '../../document-content/document-content.ts'
import { loadContent } from '../../document-content/load-content.ts'
import type { PreviewedDocument } from '../previewed-document.ts'
import { MailPreview } from './mail-preview.tsx'
import { NotShown } from './not-shown.tsx'
import { PicturePreview } from './picture-preview.tsx'
import { RichText } from './rich-text.tsx'
import { TablePreview } from './table-preview.tsx'

const useStyles = makeStyles({
  text: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
  },
  slide: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
})

interface ContentPreviewProps {
  readonly claimId: ClaimId
  readonly document: PreviewedDocument
  readonly format: WorkerFormat | 'picture'
}

/** A document's content, read when it is opened and forgotten when it is closed. */
export function ContentPreview({ claimId, document, format }: ContentPreviewProps) {
  const { t } = useTranslation('preview')
  const { data, error } = useQuery({
    queryKey: ['document-content', claimId, document.id],
    gcTime: 0,
    queryFn: async ({ signal }): Promise<DocumentContent> => {
      const bytes = await documentBytes(claimId, document.id, { signal })
      if (format !== 'picture') return loadContent(format, bytes, signal)
      return {
        kind: 'pictures',
        pictures: [new Blob([bytes], { type: document.mediaType })],
        isWhole: true,
      }
    },
  })
  if (error) return <NotShown error={error} />
  if (!data) return <Spinner label={t('loading')} />
  return (
    <>
      {!data.isWhole && <Caption1 block>{t('notWhole')}</Caption1>}
      <Content name={document.name} content={data} />
    </>
  )
}

function Content({ name, content }: { readonly name: string; readonly content: DocumentContent }) {
  const styles = useStyles()
  switch (content.kind) {
    case 'text':
      return <pre className={styles.text}>{content.text}</pre>
    case 'table':
      return <TablePreview name={name} rows={content.rows} />
    case 'rich':
      return <RichText nodes={content.nodes} />
    case 'slides':
      return <Slides slides={content.slides} />
    case 'pictures':
      return <PicturePreview name={name} pictures={content.pictures} />
    case 'mail':
      return <MailPreview mail={content} />
  }
}

function Slides({ slides }: { readonly slides: readonly (readonly string[])[] }) {
  const styles = useStyles()
  const { t } = useTranslation('preview')
  return slides.map((lines, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a slide's name is its number.
    <section key={index} className={styles.slide}>
      <Subtitle2 block>{t('slide', { number: index + 1 })}</Subtitle2>
      <p className={styles.text}>{lines.join('\n')}</p>
    </section>
  ))
}

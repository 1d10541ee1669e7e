import { decodeText } from '../../shared/document-text/decode-text.ts'
import type { WorkerFormat } from './content-format.ts'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { readRichText } from './read-rich-text.ts'

/** What of a document is shown. Throws at whatever strangers have put into it; libraries are loaded as they are needed. */
export async function readContent(
  format: WorkerFormat,
  bytes: Uint8Array<ArrayBuffer>,
  limits: ContentLimits,
): Promise<DocumentContent> {
  switch (format) {
    case 'text': {
      const text = decodeText(bytes, TextDecoder)
      return {
        kind: 'text',
        text: text.slice(0, limits.characters),
        isWhole: text.length <= limits.characters,
      }
    }
    case 'table':
      return (await import('./read-table.ts')).readTable(bytes, limits)
    case 'mail':
      return (await import('./read-mail.ts')).readMail(bytes, limits)
    case 'outlook-mail':
      return (await import('./read-outlook-mail.ts')).readOutlookMail(bytes, limits)
    case 'word':
      return (await import('./read-word.ts')).readWord(bytes, limits)
    case 'workbook':
      return (await import('./read-workbook.ts')).readWorkbook(bytes, limits)
    case 'slides':
      return (await import('./read-slides.ts')).readSlides(bytes, limits)
    case 'rich-text':
      return readRichText(bytes, limits)
    case 'word-97':
      return (await import('./read-older-office.ts')).readOlderWord(bytes, limits)
    case 'workbook-97':
      return (await import('./read-older-workbook.ts')).readOlderWorkbook(bytes, limits)
    case 'slides-97':
      return (await import('./read-older-office.ts')).readOlderSlides(bytes, limits)
    case 'tiff':
      return (await import('./read-tiff.ts')).readTiff(bytes, limits)
    case 'heic':
      return (await import('./read-heic.ts')).readHeic(bytes, limits)
  }
}

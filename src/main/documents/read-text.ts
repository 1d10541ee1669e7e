import { decodeText } from '../../shared/document-text/decode-text.ts'
import { readRichTextFile } from '../../shared/document-text/rich-text-file.ts'
import { foldText } from '../../shared/domain/folded-text.ts'
import type { DocumentText, ReadingOrder } from './document-text.ts'
import { gatherText, NotRead } from './gathered-text.ts'
import { readMail } from './mail-text.ts'
import { readOffice } from './office-text.ts'
import { isOlderOffice, readOlderOffice } from './older-office-text.ts'

/** What the document says; whatever is wrong with it makes it unreadable and no more. */
export async function readText(order: ReadingOrder): Promise<DocumentText> {
  if (order.mediaType.startsWith('image/')) return { state: 'no-text' }
  try {
    const text = foldText(await rawText(order))
    return text === '' ? { state: 'no-text' } : { state: 'text', text }
  } catch {
    // The readers throw at whatever strangers have put into a file: there is no list of what, and no use for it.
    return { state: 'unreadable' }
  }
}

async function rawText({ bytes, mediaType, limits }: ReadingOrder): Promise<string> {
  const text = gatherText(limits.maxTextLength)
  if (mediaType === 'application/pdf') {
    // As large as all the rest of the thread: loaded only where there is a PDF.
    const { readPdf } = await import('./pdf-text.ts')
    await readPdf(bytes, text, limits)
  } else if (isOffice(mediaType)) await readOffice(bytes, text, limits)
  else if (isOlderOffice(mediaType)) await readOlderOffice(bytes, mediaType, text)
  else if (mediaType === 'application/rtf') readRichTextFile(bytes, TextDecoder, piece => text.add(piece))
  else if (mediaType === 'message/rfc822') await readMail(bytes, text)
  else if (mediaType === 'text/plain' || mediaType === 'text/csv') text.add(decodeText(bytes, TextDecoder))
  else throw new NotRead('of another kind')
  return text.whole()
}

/** Whether it begins as one of Office's packed kinds, or as a zip file that may turn out to be one. */
function isOffice(mediaType: string): boolean {
  return (
    mediaType === 'application/zip' || mediaType.startsWith('application/vnd.openxmlformats-officedocument.')
  )
}

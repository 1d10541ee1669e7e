// PDF.js without its drawing; it brings with it what Node 20.18 lacks.
import { getDocument, VerbosityLevel } from 'unpdf/pdfjs'
import { z } from 'zod'
import type { ReadingLimits } from './document-text.ts'
import { type GatheredText, NotRead } from './gathered-text.ts'

const pageText = z.object({
  items: z.array(z.object({ str: z.string().optional(), hasEOL: z.boolean().optional() })),
})

// What has been typed into a form's field or a note on the page is not among the page's own text.
const annotationText = z.object({
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  contentsObj: z.object({ str: z.string() }).nullish().catch(null),
})

/** The text layer of every page, with forms' fields and notes. Text that is only a picture is not there. */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  text: GatheredText,
  limits: ReadingLimits,
): Promise<void> {
  const pdf = await getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
  }).promise
  if (pdf.numPages > limits.maxPages) throw new NotRead('too many pages')
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    // Piece by piece, so that a page without end is noticed before it is held.
    for await (const piece of page.streamTextContent()) {
      for (const { str = '', hasEOL } of pageText.parse(piece).items) text.add(hasEOL ? `${str}\n` : str)
    }
    text.add('\n')
    for (const annotation of await page.getAnnotations()) {
      const { fieldValue, contentsObj } = annotationText.parse(annotation)
      for (const value of [fieldValue ?? [], contentsObj?.str ?? []].flat()) text.add(`${value}\n`)
    }
    page.cleanup()
  }
}

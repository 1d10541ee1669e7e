import { readRichTextFile } from '../../shared/document-text/rich-text-file.ts'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { flowingText } from './flowing-text.ts'

/** The text of a rich text file: what it embeds or links to is not looked at. */
export function readRichText(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): DocumentContent {
  return flowingText(say => readRichTextFile(bytes, TextDecoder, say), limits)
}

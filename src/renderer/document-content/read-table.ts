import Papa from 'papaparse'
import { decodeText } from '../../shared/document-text/decode-text.ts'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { limitedTable } from './limited-table.ts'

/** Values with separators, which are guessed. */
export function readTable(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): DocumentContent {
  const { data } = Papa.parse<string[]>(decodeText(bytes, TextDecoder), {
    preview: limits.rows + 1,
    skipEmptyLines: true,
  })
  return limitedTable(data, limits)
}

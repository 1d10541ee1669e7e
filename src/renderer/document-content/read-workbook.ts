import { type CellValue, readSheet } from 'read-excel-file/universal'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { limitedTable } from './limited-table.ts'
import { repack, unpack } from './unpack.ts'

const parts = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.+\.(xml|rels))$/i

/** A workbook's first sheet, by its stored values: nothing is computed. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ContentLimits,
): Promise<DocumentContent> {
  const rows = await readSheet(repack(unpack(bytes, parts, limits.unpackedBytes)), 1)
  return limitedTable(
    rows.slice(0, limits.rows + 1).map(row => row.slice(0, limits.columns + 1).map(spoken)),
    limits,
  )
}

function spoken(value: CellValue | null): string {
  if (value === null) return ''
  if (!(value instanceof Date)) return String(value)
  const [day = '', time = ''] = value.toISOString().split('T')
  // A day without a time is kept as midnight.
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}

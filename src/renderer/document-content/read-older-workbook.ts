import { read, utils } from '@e965/xlsx'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { limitedTable } from './limited-table.ts'
import { Unreadable } from './unreadable.ts'

/** The first sheet of an Excel workbook before 2007, by its stored values as they are written there: nothing is computed. */
export function readOlderWorkbook(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): DocumentContent {
  const { SheetNames, Sheets } = read(bytes, {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    sheets: 0,
    sheetRows: limits.rows + 1,
  })
  const sheet = Sheets[SheetNames[0] ?? '']
  if (sheet === undefined) throw new Unreadable('no sheet')
  // A sheet may say that it is as wide as it likes.
  const range = utils.decode_range(sheet['!ref'] ?? 'A1')
  range.e.c = Math.min(range.e.c, range.s.c + limits.columns)
  const rows = utils.sheet_to_json<unknown[]>(sheet, {
    header: 1,
    range,
    raw: false,
    defval: '',
    blankrows: true,
  })
  return limitedTable(
    rows.map(row => row.map(String)),
    limits,
  )
}

import { type CellObject, read, SSF, type WorkBook } from '@e965/xlsx'
import { type Cells, NotATable } from './cells.ts'
import type { TableOrder } from './table.ts'
import { unpackWorkbook } from './unpack-workbook.ts'

/** The first sheet of a workbook, by what is stored in its cells: a formula is the value it had, or else its own text. */
export async function readWorkbook({ bytes, language, limits }: TableOrder): Promise<Cells> {
  const book = read(await unpackWorkbook(bytes, limits.maxUnpackedBytes), {
    dense: true,
    cellHTML: false,
    cellNF: true,
    // Those that have a formula and no value.
    sheetStubs: true,
    sheets: 0,
    sheetRows: limits.maxRows + 2,
  })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new NotATable('import-file-unreadable', 'no sheet')
  const text = cellText(book, language)
  // By keys, since a sheet may name a cell that lies as far out as it likes.
  const rows: readonly (CellObject[] | undefined)[] = sheet['!data'] ?? []
  const lines = Object.keys(rows)
    .map(Number)
    .map(at => {
      const row = rows[at] ?? []
      const filled = Object.keys(row).map(Number)
      if (filled.some(column => column >= limits.maxColumns && text(row[column]).trim() !== ''))
        throw new NotATable('import-too-large', 'too many columns')
      const width = Math.min(limits.maxColumns, row.length)
      return { number: at + 1, cells: Array.from({ length: width }, (_, column) => text(row[column])) }
    })
  if (lines.length > limits.maxRows + 1) throw new NotATable('import-too-large', 'too many rows')
  return { kind: 'xlsx', separator: null, lines }
}

function cellText(book: WorkBook, language: string): (cell: CellObject | undefined) => string {
  const days = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  })
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false

  /** A day as the user writes days; what is stored is a number without a time zone. */
  function dayText(value: number): string {
    const { y, m, d, H, M } = SSF.parse_date_code(value, { date1904 })
    const day = days.format(Date.UTC(y, m - 1, d))
    return H + M === 0 ? day : `${day} ${String(H).padStart(2, '0')}:${String(M).padStart(2, '0')}`
  }

  return cell => {
    if (cell === undefined) return ''
    const { t, v, f, z, w } = cell
    if (t === 'z' || v === undefined || v === '') return f === undefined ? '' : `=${f}`
    if (t === 'n' && typeof v === 'number')
      return typeof z === 'string' && SSF.is_date(z) && v >= 0 ? dayText(v) : String(v)
    return t === 's' ? String(v) : (w ?? String(v))
  }
}

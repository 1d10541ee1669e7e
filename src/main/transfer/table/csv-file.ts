import { Readable } from 'node:stream'
import Papa from 'papaparse'
import type { Separator } from '../../../shared/claim-table/table-format.ts'
import { formulaLike } from './csv-escape.ts'
import type { Row } from './row.ts'

/** Rows put together to one piece of the stream. */
const rowsAPiece = 500

/**
 * Rows as CSV (RFC 4180) in UTF-8 with a mark, by which spreadsheets know it. Nothing in it is taken for a formula, see
 * `formulaLike`; days are written as ISO 8601 has them.
 */
export function csvFile(rows: AsyncIterable<Row> | Iterable<Row>, separator: Separator): Readable {
  return Readable.from(csvPieces(rows, separator), { objectMode: false })
}

async function* csvPieces(rows: AsyncIterable<Row> | Iterable<Row>, delimiter: Separator) {
  yield '\ufeff'
  let waiting: Row[] = []
  const piece = () => `${Papa.unparse(waiting.map(plain), { delimiter, escapeFormulae: formulaLike })}\r\n`
  for await (const row of rows) {
    waiting.push(row)
    if (waiting.length < rowsAPiece) continue
    yield piece()
    waiting = []
  }
  if (waiting.length > 0) yield piece()
}

const plain = (row: Row): string[] => row.map(cell => (typeof cell === 'string' ? cell : cell.day))

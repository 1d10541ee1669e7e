import Papa from 'papaparse'
import { type Separator, separators } from '../../../shared/claim-table/table-format.ts'
import { decodeText } from '../../../shared/document-text/decode-text.ts'
import { type Cells, NotATable } from './cells.ts'
import { escapedCell } from './csv-escape.ts'
import type { TableOrder } from './table.ts'

/** Values with separators between them, in any usual encoding. Formulas are text like everything else. */
export function readCsv({ bytes, separator, limits }: TableOrder): Cells {
  const text = decodeText(bytes, TextDecoder)
  // Text has no zeros; a file of another kind begins by saying so.
  if (text.includes('\0') || text.startsWith('%PDF-'))
    throw new NotATable('import-file-unreadable', 'no text')
  const delimiter = separator ?? guess(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: limits.maxRows + 2 })
  // All that follows an open quotation mark would be one cell.
  if (errors.some(({ type }) => type === 'Quotes'))
    throw new NotATable('import-file-unreadable', 'open quotes')
  if (data.length > limits.maxRows + 1) throw new NotATable('import-too-large', 'too many lines')
  return {
    kind: 'csv',
    separator: delimiter,
    lines: data.map((cells, at) => ({
      number: at + 1,
      cells: cells.map(cell => (escapedCell.test(cell) ? cell.slice(1) : cell)),
    })),
  }
}

/** By the first lines; empty ones would mislead, and are only left out here, since rows are counted as they stand. */
function guess(text: string): Separator {
  const { meta } = Papa.parse(text, { delimitersToGuess: [...separators], skipEmptyLines: true, preview: 20 })
  return separators.find(known => known === meta.delimiter) ?? ','
}

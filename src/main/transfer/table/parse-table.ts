import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { type Cells, NotATable } from './cells.ts'
import { readCsv } from './read-csv.ts'
import type { Table, TableOrder, TableProblem } from './table.ts'

/** Reads a table by what the file is, whatever its name says. Nothing is computed, and no link is followed. */
export async function parseTable(order: TableOrder): Promise<Outcome<Table, TableProblem>> {
  try {
    const isZip = order.bytes[0] === 0x50 && order.bytes[1] === 0x4b
    if (!isZip) return tableOf(readCsv(order), order)
    // Larger than all the rest of the thread: loaded only where there is a workbook.
    const { readWorkbook } = await import('./read-workbook.ts')
    return tableOf(await readWorkbook(order), order)
  } catch (error) {
    // What a library throws at a damaged file has as many forms as files have ways to be damaged.
    return failure(problem(error instanceof NotATable ? error.code : 'import-file-unreadable'))
  }
}

function tableOf({ kind, separator, lines }: Cells, { limits }: TableOrder): Outcome<Table, TableProblem> {
  const full = lines
    .map(({ number, cells }) => ({
      number,
      cells: cells.map(cell => clean(cell).slice(0, limits.maxCellLength)),
    }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  const [first, ...rows] = full
  if (first === undefined || rows.length === 0) return failure(problem('import-no-rows'))
  const widths = full.map(({ cells }) => cells.findLastIndex(cell => cell !== '') + 1)
  const width = widths.reduce((most, one) => Math.max(most, one), 0)
  if (width > limits.maxColumns || rows.length > limits.maxRows) return failure(problem('import-too-large'))
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  return success({
    kind,
    separator,
    headings: wide(first.cells),
    rows: rows.map(({ number, cells }) => ({ number, cells: wide(cells) })),
  })
}

/** Without what no field takes: control characters, and space around. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

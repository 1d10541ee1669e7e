import type { Readable } from 'node:stream'
import { claimColumns } from '../../shared/claim-table/columns.ts'
import type { Separator, TableFormat } from '../../shared/claim-table/table-format.ts'
import type { TableWords } from '../../shared/claim-table/table-words.ts'
import { tableWords } from '../../shared/claim-table/words.ts'
import type { Language } from '../../shared/ipc/app-procedures.ts'
import { isErrorsHeading } from './import/known-mappings.ts'
import type { OpenTable } from './import/open-table.ts'
import { csvFile } from './table/csv-file.ts'
import type { Row } from './table/row.ts'
import { type Sheet, workbookFile } from './table/workbook-file.ts'

/** What a spreadsheet takes for a separator where the decimals have a comma. */
const separatorOf: Readonly<Record<Language, Separator>> = { en: ',', it: ';' }

const columnWidth = 24

/** A table of claims in the language and format asked for; a workbook takes more sheets beside it. */
export function tableFile(
  rows: AsyncIterable<Row> | Iterable<Row>,
  {
    format,
    language,
    at,
    more = [],
  }: { format: TableFormat; language: Language; at: Date; more?: readonly Sheet[] },
): Readable {
  if (format === 'csv') return csvFile(rows, separatorOf[language])
  const { sheets } = tableWords[language]
  return workbookFile([{ name: sheets.claims, rows, widths: [columnWidth] }, ...more], at)
}

/** An empty table with an example; in a workbook beside a sheet that says what each column takes. */
export function templateFile(format: TableFormat, language: Language, at: Date): Readable {
  const words = tableWords[language]
  const rows = [
    claimColumns.map(column => words.headings[column]),
    claimColumns.map(column => words.example[column] ?? ''),
  ]
  return tableFile(rows, { format, language, at, more: [guide(words)] })
}

function guide({ sheets, guide: { column, takes, rows }, headings, takes: taken }: TableWords): Sheet {
  return {
    name: sheets.columns,
    rows: [[column, takes], ...claimColumns.map(one => [headings[one], taken[one]]), ['', rows]],
    widths: [32, 100],
  }
}

/** Rows of the open file as they are now, under its own headings, with what is wrong with each. */
export function failedRowsFile(
  table: OpenTable,
  errors: readonly { readonly row: number; readonly text: string }[],
  format: TableFormat,
  language: Language,
  at: Date,
): Readable {
  // Those of an earlier time would be the file's first column of that name.
  const own = table.headings
    .map((heading, place) => ({ heading, place }))
    .filter(({ heading }) => !isErrorsHeading(heading))
  const headings = [...own.map(({ heading }) => heading), tableWords[language].errors]
  const rows = errors.map(({ row, text }) => {
    const cells = table.cellsOf(row)
    return [...own.map(({ place }) => cells[place] ?? ''), text]
  })
  return tableFile([headings, ...rows], { format, language, at })
}

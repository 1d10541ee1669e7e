import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Row } from './row.ts'
import { attribute, cellReference, element } from './sheet-markup.ts'

export interface Sheet {
  readonly name: string
  /** The first is its headings. */
  readonly rows: AsyncIterable<Row> | Iterable<Row>
  /** In characters, one a column; the last one's counts for those that follow. */
  readonly widths: readonly number[]
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const documentOf = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const typesOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** By their places in `styles`: plain text that wraps, a heading, a day as the reader's system writes it. */
const text = 0
const heading = 1
const day = 2

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** Rows put together to one piece of the stream. */
const rowsAPiece = 200

/**
 * Sheets as an XLSX workbook (ECMA-376), row by row as they come: the libraries at hand keep every cell of a table in memory
 * until its end. Every text is a text, never a formula.
 */
export function workbookFile(sheets: readonly Sheet[], at: Date): Readable {
  const zip = new ZipFile()
  const output = new PassThrough()
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  const add = (path: string, content: string) => zip.addBuffer(Buffer.from(content), path, { mtime: at })
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }))
  add('[Content_Types].xml', contentTypes(numbered))
  add('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]))
  add('xl/workbook.xml', workbook(numbered))
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...numbered.map(
        ({ number }) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const,
      ),
      ['rId0', 'styles', 'styles.xml'],
    ]),
  )
  add('xl/styles.xml', styles)
  for (const sheet of numbered)
    zip.addReadStreamLazy(`xl/worksheets/sheet${sheet.number}.xml`, { mtime: at }, give => {
      const pieces = Readable.from(sheetPieces(sheet), { objectMode: false })
      pieces.once('error', fail)
      give(null, pieces)
    })
  zip.on('error', fail)
  zip.end()
  zip.outputStream.on('error', fail).pipe(output)
  return output
}

async function* sheetPieces({ rows, widths }: Sheet) {
  const columns = widths.map((width, at) => {
    const last = at + 1 === widths.length ? 16_384 : at + 1
    return `<col min="${at + 1}" max="${last}" width="${width}" customWidth="1" style="${text}"/>`
  })
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  let number = 0
  let waiting = ''
  for await (const row of rows) {
    number += 1
    waiting += `<row r="${number}">${row.map((cell, at) => cellMarkup(cell, number, at)).join('')}</row>`
    if (number % rowsAPiece !== 0) continue
    yield waiting
    waiting = ''
  }
  yield `${waiting}</sheetData></worksheet>`
}

function cellMarkup(cell: Row[number], row: number, column: number): string {
  const place = cellReference(row, column)
  if (typeof cell !== 'string') return `<c r="${place}" s="${day}"><v>${serialDay(cell.day)}</v></c>`
  if (cell === '') return ''
  const style = row === 1 ? heading : text
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${element(cell)}</t></is></c>`
}

/** Days since 30 December 1899, as workbooks count them. */
function serialDay(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}

function contentTypes(sheets: readonly { readonly number: number }[]): string {
  const parts = [
    `<Override PartName="/xl/workbook.xml" ContentType="${typesOf}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${typesOf}.styles+xml"/>`,
    ...sheets.map(
      ({ number }) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${typesOf}.worksheet+xml"/>`,
    ),
  ]
  return `${head}<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
}

function relationships(links: readonly (readonly [string, string, string])[]): string {
  const entries = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${documentOf}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packageOf}/relationships">${entries.join('')}</Relationships>`
}

function workbook(sheets: readonly { readonly name: string; readonly number: number }[]): string {
  const entries = sheets.map(
    ({ name, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  )
  return `${head}<workbook xmlns="${main}" xmlns:r="${documentOf}"><sheets>${entries.join('')}</sheets></workbook>`
}

import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import pptxgen from 'pptxgenjs'
import writeWorkbook from 'write-excel-file/node'
import { png } from '../sample-files.ts'
import { type CorpusFile, marker } from './corpus-file.ts'

type Child = Paragraph | Table

async function word(name: string, children: readonly Child[]): Promise<CorpusFile> {
  const document = new Document({
    sections: [
      {
        children: [new Paragraph({ text: marker(name), heading: HeadingLevel.HEADING_1 }), ...children],
      },
    ],
  })
  return { name, bytes: await Packer.toBuffer(document), sight: { text: marker(name) } }
}

const table = new Table({
  rows: [1, 2, 3].map(
    row =>
      new TableRow({
        children: ['Service', 'Days'].map(
          cell => new TableCell({ children: [new Paragraph(`${cell} ${row}`)] }),
        ),
      }),
  ),
})

const picture = new Paragraph({
  children: [new ImageRun({ type: 'png', data: png(), transformation: { width: 60, height: 60 } })],
})

const list = ['Assessment', 'Migration', 'Training'].map(
  text => new Paragraph({ text, bullet: { level: 0 } }),
)

async function workbook(name: string, rowCount: number): Promise<CorpusFile> {
  const rows = Array.from({ length: rowCount }, (_, index) => [
    { value: index === 0 ? marker(name) : `Seat ${index}` },
    { value: index * 1.5 },
    { value: new Date(Date.UTC(2026, 0, 1 + (index % 28))), format: 'dd/mm/yyyy' },
    { value: index % 2 === 0 },
  ])
  return { name, bytes: await writeWorkbook(rows).toBuffer(), sight: { text: marker(name) } }
}

async function presentation(name: string, slideCount: number): Promise<CorpusFile> {
  const show = new pptxgen()
  for (let number = 1; number <= slideCount; number++) {
    show.addSlide().addText(number === 1 ? marker(name) : `Result ${number}`, { x: 1, y: 1, w: 8, h: 1 })
  }
  const bytes = await show.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('PptxGenJS wrote something else.')
  return { name, bytes, sight: { text: marker(name) } }
}

export function officeFiles(): Promise<CorpusFile[]> {
  return Promise.all([
    word('With table.docx', [table]),
    word('With picture.docx', [picture]),
    word('With list.docx', list),
    workbook('Seats.xlsx', 20),
    workbook('Many seats.xlsx', 6_000),
    presentation('Closing.pptx', 12),
  ])
}

import { encode } from 'jpeg-js'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { png } from '../sample-files.ts'
import { type CorpusFile, marker } from './corpus-file.ts'

type Draw = (document: PDFDocument, text: string) => Promise<unknown>

/** A photograph of nothing in particular. */
export function jpeg(): Uint8Array {
  const [width, height] = [64, 48]
  const data = Uint8Array.from({ length: width * height * 4 }, (_, index) => (index * 7) % 256)
  return new Uint8Array(encode({ data, width, height }, 80).data)
}

async function pages(document: PDFDocument, text: string, count: number): Promise<void> {
  const font = await document.embedFont(StandardFonts.TimesRoman)
  for (let number = 1; number <= count; number++) {
    document.addPage().drawText(number === 1 ? text : `Page ${number}`, { x: 50, y: 700, size: 18, font })
  }
}

async function form(document: PDFDocument, text: string): Promise<void> {
  await pages(document, text, 1)
  const field = document.getForm().createTextField('customer')
  field.setText('Contoso Ltd')
  field.addToPage(document.getPage(0), { x: 50, y: 600, width: 200, height: 24 })
}

async function pictures(document: PDFDocument, text: string): Promise<void> {
  await pages(document, text, 1)
  const page = document.getPage(0)
  page.drawImage(await document.embedPng(new Uint8Array(png())), { x: 50, y: 500, width: 100, height: 100 })
  page.drawImage(await document.embedJpg(jpeg()), { x: 200, y: 500, width: 100, height: 100 })
}

async function attached(document: PDFDocument, text: string): Promise<void> {
  await pages(document, text, 1)
  await document.attach(new TextEncoder().encode('a file in a file'), 'inside.txt', {
    mimeType: 'text/plain',
  })
}

async function written(name: string, draw: Draw, useObjectStreams = true): Promise<CorpusFile> {
  const document = await PDFDocument.create()
  await draw(document, marker(name))
  return { name, bytes: await document.save({ useObjectStreams }), sight: { text: marker(name) } }
}

export function pdfFiles(): Promise<CorpusFile[]> {
  return Promise.all([
    written('Signed form.pdf', form),
    written('Thirty pages.pdf', (document, text) => pages(document, text, 30)),
    written('Old tables.pdf', (document, text) => pages(document, text, 2), false),
    written('With pictures.pdf', pictures),
    written('With a file inside.PDF', attached),
  ])
}

import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { mediaTypeOf } from '../../../../src/main/documents/media-type.ts'
import type { WorkerFormat } from '../../../../src/renderer/document-content/content-format.ts'
import { contentFormat } from '../../../../src/renderer/document-content/content-format.ts'
import {
  type ContentLimits,
  contentLimits,
} from '../../../../src/renderer/document-content/document-content.ts'
import { readContent } from '../../../../src/renderer/document-content/read-content.ts'
import { compoundFiles } from '../../../support/corpus/compound-files.ts'
import type { CorpusFile } from '../../../support/corpus/corpus-file.ts'
import { officeFiles } from '../../../support/corpus/office-files.ts'
import { plainFiles } from '../../../support/corpus/plain-files.ts'
import { programFiles } from '../../../support/corpus/program-files.ts'

const files = [...(await officeFiles()), ...compoundFiles(), ...plainFiles(), ...(await programFiles())]

function read(format: WorkerFormat, bytes: Uint8Array, limits: Partial<ContentLimits> = {}) {
  return readContent(format, new Uint8Array(bytes), { ...contentLimits, ...limits })
}

function named(name: string): CorpusFile {
  const file = files.find(one => one.name === name)
  if (!file) throw new Error(`The corpus has no ${name}.`)
  return file
}

describe('what is shown of a document', () => {
  test('is what it says, for every file of the corpus that is no picture, PDF or Word document', async () => {
    for (const { name, bytes, sight } of files) {
      const format = contentFormat(await mediaTypeOf(bytes, name), name)
      expect(format, name).not.toBeNull()
      // Word is read by a part of its library that runs in browsers alone: test/e2e/corpus.spec.ts shows all of it.
      if (sight === 'picture' || format === 'pdf' || format === 'picture' || format === 'word' || !format)
        continue
      expect(JSON.stringify(await read(format, bytes)), name).toContain(sight.text)
    }
  })

  test('of an Excel workbook is its first sheet, days as days', async () => {
    const content = await read('workbook', named('Seats.xlsx').bytes)
    expect(content).toMatchObject({ kind: 'table', isWhole: true })
    expect(content.kind === 'table' && content.rows[1]).toEqual(['Seat 1', '1.5', '2026-01-02', 'false'])
  })

  test('of a table with semicolons has its columns apart', async () => {
    const content = await read('table', named('Posti.csv').bytes)
    expect(content.kind === 'table' && content.rows[1]).toEqual(['Anna', '3,5'])
  })

  test('of an Outlook message are its people, its text and the names of its files', async () => {
    expect(await read('outlook-mail', named('With minutes.msg').bytes)).toMatchObject({
      from: 'Anna Rossi <anna@contoso.com>',
      to: ['Carla Verdi <carla@partner.example>'],
      subject: 'Project closed',
      attached: ['Minutes.txt'],
    })
  })

  test('of a mail are its heads in plain letters', async () => {
    expect(await read('mail', named('With a file.eml').bytes)).toMatchObject({
      from: 'Anna Rossi <anna@contoso.com>',
      subject: 'Progetto concluso ✓',
      sentAt: '2026-01-05T09:00:00.000Z',
      attached: ['Minutes.bin'],
    })
  })

  test('of a text of old Windows has its letters right', async () => {
    const content = await read('text', named('Notes of Windows.txt').bytes)
    expect(content.kind === 'text' && content.text).toContain('Costo: 100 €, perché no')
  })

  test('of a Word document before 2007, and of a rich text file, is the text that LibreOffice wrote', async () => {
    for (const [format, ending] of [
      ['word-97', 'doc'],
      ['rich-text', 'rtf'],
    ] as const) {
      const content = await read(format, named(`LibreOffice letter.${ending}`).bytes)
      expect(content).toMatchObject({ kind: 'rich', isWhole: true, nodes: [{ tag: 'pre' }] })
      const text = JSON.stringify(content)
      expect(text).toContain(`Marker LibreOffice letter ${ending}\\nThe project was closed`)
      expect(text).toContain('più o meno as agreed: 100 €.\\nService\\nDays\\n')
    }
  })

  test('of an Excel workbook before 2007 is its first sheet', async () => {
    expect(await read('workbook-97', named('LibreOffice seats.xls').bytes)).toEqual({
      kind: 'table',
      isWhole: true,
      rows: [
        ['Marker LibreOffice seats xls', 'Days'],
        ['Anna', '3.5'],
        ['Perché', '4'],
      ],
    })
  })

  test('of a PowerPoint presentation before 2007 are its slides', async () => {
    const show = named('LibreOffice show.ppt').bytes
    expect(await read('slides-97', show)).toEqual({
      kind: 'slides',
      isWhole: true,
      slides: [['Marker LibreOffice show ppt'], ['Closed, più o meno: 100 €']],
    })
    expect(await read('slides-97', show, { characters: 150 })).toMatchObject({ isWhole: false })
  })

  test('of a file of an older Office that was cut off or meddled with is nothing', async () => {
    for (const [format, name] of [
      ['word-97', 'LibreOffice letter.doc'],
      ['slides-97', 'LibreOffice show.ppt'],
    ] as const) {
      const { bytes } = named(name)
      for (const broken of [bytes.subarray(0, bytes.length / 2), bytes.map(byte => (byte * 7) % 256)])
        await expect(read(format, broken), name).rejects.toThrow()
    }
  })

  test('is cut at the limit, and says so', async () => {
    expect(await read('text', Buffer.from('abcdef'), { characters: 3 })).toEqual({
      kind: 'text',
      text: 'abc',
      isWhole: false,
    })
    const seats = await read('workbook', named('Seats.xlsx').bytes, { rows: 5 })
    expect(seats).toMatchObject({ isWhole: false })
    expect(seats.kind === 'table' && seats.rows).toHaveLength(5)
  })

  test('of a mail in HTML holds no element, address or attribute but those known', async () => {
    const html =
      '<p onclick="x()">one<script>two</script><a href="http://x/">three</a><img src="http://x/a.png">' +
      '<img src="data:image/svg+xml;base64,PHN2Zy8+"><style>four</style><iframe src="http://x/"></iframe></p>'
    const content = await read('mail', Buffer.from(`Content-Type: text/html\r\n\r\n${html}`))
    const body = content.kind === 'mail' ? content.body : []
    expect(body.filter(node => node !== '\n')).toEqual([{ tag: 'p', children: ['one', 'three'] }])
  })

  test('of an Office file that unpacks to more than its limit is nothing', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(2_000_000) })
    await expect(read('word', bomb, { unpackedBytes: 1_000_000 })).rejects.toThrow('too much packed')
  })

  test('of a file that is not what it says is nothing', async () => {
    for (const format of [
      'word',
      'workbook',
      'slides',
      'outlook-mail',
      'tiff',
      'word-97',
      'slides-97',
    ] as const) {
      await expect(read(format, Buffer.from('MZ, a program')), format).rejects.toThrow()
    }
  })
})

describe('how a document is shown', () => {
  test('follows its content, and its name only where that leaves a choice', () => {
    expect(contentFormat('application/pdf', 'letter.txt')).toBe('pdf')
    expect(contentFormat('application/zip', 'letter.DOCX')).toBe('word')
    expect(contentFormat('application/zip', 'letter.pdf')).toBeNull()
    expect(contentFormat('application/x-msdownload', 'invoice.pdf')).toBeNull()
    expect(contentFormat('text/html', 'page.txt')).toBeNull()
  })
})

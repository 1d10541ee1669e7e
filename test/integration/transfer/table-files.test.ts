import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../src/main/transfer/table/read-table.ts'
import { type Table, tableLimits } from '../../../src/main/transfer/table/table.ts'
import { workbookFile } from '../../../src/main/transfer/table/workbook-file.ts'
import { tableWorkerUrl } from '../../support/worker-entries.ts'
import { zipOf } from '../../support/zip-file.ts'
import { codeOf, value } from '../store/temporary-store.ts'
import { anImportDesk } from './import-desk.ts'

const { fileOf } = {
  fileOf: (name: string, content: string | Uint8Array) => anImportDesk().fileOf(name, content),
}

async function read(
  content: string | Uint8Array,
  { name = 'file', language = 'en', limits = tableLimits } = {},
) {
  return readTable(await fileOf(name, content), {
    workerUrl: tableWorkerUrl,
    language,
    separator: null,
    limits,
    onDefect: error => {
      throw error
    },
  })
}
const cells = ({ headings, rows }: Table) => [headings, ...rows.map(row => row.cells)]

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const umlauts = 'Name;Città\nMüller & Söhne;Forlì\n'

describe('a CSV file', () => {
  test.each([
    ['UTF-8', Buffer.from(umlauts)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${umlauts}`)],
    ['UTF-16, little end first', utf16(umlauts)],
    ['UTF-16, big end first', utf16(umlauts).swap16()],
    ['Windows-1252', Buffer.from(umlauts, 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(cells(value(await read(bytes)))).toEqual([
      ['Name', 'Città'],
      ['Müller & Söhne', 'Forlì'],
    ])
  })

  test.each([',', ';', '\t'] as const)('is read with %j between its values', async separator => {
    const table = value(await read(`a${separator}b\n"1${separator}1"${separator}2\n\n3${separator}4\n`))
    expect(table).toMatchObject({ separator, rows: [{ number: 2 }, { number: 4 }] })
    expect(cells(table)).toEqual([
      ['a', 'b'],
      [`1${separator}1`, '2'],
      ['3', '4'],
    ])
  })

  test('keeps formulas and the words of attacks as text', async () => {
    const attack = `=cmd|' /C calc'!A0`
    expect(cells(value(await read(`a,b\n${attack},"=HYPERLINK(""http://x"")"\n`)))[1]).toEqual([
      attack,
      '=HYPERLINK("http://x")',
    ])
  })
})

const sheet = (rows: string, more: Record<string, string> = {}) =>
  zipOf(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
      ...more,
    }).map(([name, data]) => ({ name, data })),
  )
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (number: number, inside: string) => `<row r="${number}">${inside}</row>`
const head = row(1, cell('A1', 'a') + cell('B1', 'b'))

describe('a workbook', () => {
  test('keeps what its cells had: formulas by their values or their text, links by what is read', async () => {
    const formula = '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>cmd|\' /C calc\'!A0</f></c>'
    const link = row(3, cell('A3', 'a link') + cell('B3', '1234566'))
    const external = '<externalLink xmlns="x"><ddeLink ddeService="cmd" ddeTopic="calc"/></externalLink>'
    const table = value(
      await read(sheet(head + row(2, formula) + link, { 'xl/externalLinks/externalLink1.xml': external })),
    )
    expect(cells(table)).toEqual([
      ['a', 'b'],
      ['2', `=cmd|' /C calc'!A0`],
      ['a link', '1234566'],
    ])
  })

  test.each([
    ['en', '03/16/2026'],
    ['it', '16/03/2026'],
  ])('says its days as one writes them in %s', async (language, day) => {
    const days = workbookFile(
      [{ name: 'A', rows: [['a'], [{ day: '2026-03-16' }]], widths: [9] }],
      new Date(),
    )
    expect(cells(value(await read(await buffer(days), { language })))[1]).toEqual([day])
  })

  test('gives back what was written, with signs that XML has no place for left out', async () => {
    const text = `<a> & "b" _x0041_ ' = \u0001\ud800 tab\there`
    const file = workbookFile([{ name: 'A & "B"', rows: [['a'], [text]], widths: [9] }], new Date())
    expect(cells(value(await read(await buffer(file))))[1]).toEqual([`<a> & "b" _x0041_ ' =  tab\there`])
  })
})

const wide = Array.from({ length: 1_000_000 }, () => 'x').join(',')
const good = sheet(head + row(2, cell('A2', 'x')))

describe('a file that is no table of claims is refused with a reason', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'import-no-rows'],
    ['a mark of UTF-8 alone', '\ufeff', 'import-no-rows'],
    ['headings alone', 'a,b\n', 'import-no-rows'],
    ['a million columns', `${wide}\n${wide}\n`, 'import-too-large'],
    ['a million columns in a workbook', sheet(head + row(2, cell('AAAAAA2', 'x'))), 'import-too-large'],
    ['too many rows', 'a\n'.repeat(20_002), 'import-too-large'],
    ['zeros', 'a,b\n\0\0,\0\n', 'import-file-unreadable'],
    ['an open quotation mark', 'a,b\n"x,y\n1,2\n', 'import-file-unreadable'],
    ['half a workbook', good.subarray(0, good.length / 2), 'import-file-unreadable'],
    ['a workbook without its sheet', zipOf([{ name: 'a.txt', data: 'x' }]), 'import-file-unreadable'],
    [
      'a program by the name of a workbook',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_096)]),
      'import-file-unreadable',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'import-file-unreadable'],
  ])('%s', async (_, content, code) => {
    expect(codeOf(await read(content, { name: 'file.xlsx' }))).toBe(code)
  })

  test('a bomb, which says that it is small', async () => {
    const bomb = sheet(head, { 'xl/worksheets/sheet2.xml': ' '.repeat(9 * 1_048_576) })
    const limits = { ...tableLimits, maxUnpackedBytes: 8 * 1_048_576 }
    expect(bomb.length).toBeLessThan(100_000)
    expect(codeOf(await read(bomb, { limits }))).toBe('import-too-large')
  })

  test('one that takes too long', async () => {
    expect(codeOf(await read('a\nb\n', { limits: { ...tableLimits, maxMs: 0 } }))).toBe('import-too-large')
  })

  test('a folder, or one that is gone', async () => {
    const path = await fileOf('x', '')
    for (const wrong of [`${path}/..`, `${path}-gone`])
      expect(
        codeOf(
          await readTable(wrong, {
            workerUrl: tableWorkerUrl,
            language: 'en',
            separator: null,
            onDefect: () => {},
          }),
        ),
      ).toBe('file-unreadable')
  })
})

test('a huge cell, headings that are twice there and one by the wrong ending are no trouble', async () => {
  const table = value(
    await read(`Claim name,Claim name\n${'x'.repeat(5_000_000)},y\n`, { name: 'claims.pdf' }),
  )
  expect(table.rows[0]?.cells.map(({ length }) => length)).toEqual([20_001, 1])
})

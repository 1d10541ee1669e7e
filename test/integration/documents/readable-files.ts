import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { aPdf, pdfOf } from '../../support/sample-files.ts'
import { zipOf } from '../../support/zip-file.ts'

const officeTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${main}</Types>`

/** A document made by Word's rules: a header, a table, a sentence cut into runs. */
export function aDocx(): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Northwind & Partners')] }) },
          children: [
            new Paragraph({ children: [new TextRun('Customer: Con'), new TextRun('toso Ltd')] }),
            new Table({ rows: [new TableRow({ children: [cell('Domain'), cell('contoso.com')] })] }),
          ],
        },
      ],
    }),
  )
}

/** A workbook with a shared text, one that stands in its cell, a formula's text and a number. */
export function anXlsx(): Buffer {
  const sheet = `<worksheet xmlns="x"><sheetData><row>
    <c t="s"><v>0</v></c><c t="inlineStr"><is><t>contoso.com</t></is></c>
    <c t="str"><f>A1</f><v>Milano</v></c><c><v>4711</v></c></row></sheetData></worksheet>`
  const shared = `<sst xmlns="x"><si><r><t>Contoso</t></r><r><t xml:space="preserve"> Ltd</t></r></si></sst>`
  return zipOf([
    { name: '[Content_Types].xml', data: officeTypes(part('/xl/workbook.xml', 'spreadsheetml.sheet')) },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
    { name: 'xl/sharedStrings.xml', data: shared },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
  ])
}

export function aPptx(): Buffer {
  const slide = (text: string) =>
    `<p:sld xmlns:p="p" xmlns:a="a"><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sld>`
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: officeTypes(part('/ppt/presentation.xml', 'presentationml.presentation')),
    },
    { name: 'ppt/presentation.xml', data: '<p/>' },
    { name: 'ppt/slides/slide1.xml', data: slide('Contoso&#160;Ltd') },
    { name: 'ppt/slides/slide2.xml', data: slide('Roll-out in Milano') },
  ])
}

function part(name: string, kind: string): string {
  const type = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`
  return `<Override PartName="${name}" ContentType="${type}"/>`
}

/** A form with a field that somebody filled in: its value is not part of the page's own text. */
export function aFilledForm(value: string): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Annots [4 0 R] >>',
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (customer) /V (${value}) /Rect [72 700 300 720] /P 3 0 R >>`,
  ])
}

/** A page without a letter, as of a scan. */
export function aScan(): Buffer {
  return aPdf()
}

export const aMail = Buffer.from(
  [
    'From: Anna Rossi <anna@contoso.com>',
    'To: Paola Verdi <paola@partner.example>',
    'Subject: =?utf-8?Q?Abnahme_best=C3=A4tigt?=',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<style>p { color: red }</style><p>The work for <b>Contoso</b> Ltd =C3=A8 done.</p>',
  ].join('\r\n'),
)

export const anRtf = Buffer.from(
  String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator Nobody;}\pard Caff\'e8 \b Contoso\b0  Ltd\par Stra\u223?e\~1}`,
)

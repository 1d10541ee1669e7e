import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile, zipSync } from 'fflate'

/** A PDF of the objects given, of which the first is the catalog. */
function pdf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}` +
      `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

const drawing = (text: string) => {
  const stream = `BT /F1 18 Tf 72 720 Td (${text}) Tj ET`
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
}
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const resources = '/MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >>'

/** Asks to run scripts when it is opened and shown, and links all over the page to `address`. */
function scriptingPdf(address: string): Buffer {
  const script = `(app.alert\\('ran'\\); this.submitForm\\('${address}'\\); app.launchURL\\('${address}', true\\);)`
  const action = `<< /S /JavaScript /JS ${script} >>`
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${action} /Names << /JavaScript << /Names [(a) ${action}] >> >> >>`,
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    drawing('Marker of scripts'),
    font,
    `<< /Type /Page /Parent 2 0 R ${resources} /AA << /O ${action} >> /Annots [6 0 R] >>`,
    `<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << /S /URI /URI (${address}) >> >>`,
  ])
}

function manyPages(count: number): Buffer {
  const pages = Array.from({ length: count }, () => `<< /Type /Page /Parent 2 0 R ${resources} >>`)
  const kids = pages.map((_, index) => `${index + 5} 0 R`).join(' ')
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    drawing('Marker of pages'),
    font,
    ...pages,
  ])
}

const text = (value: string) => new TextEncoder().encode(value)
const officeTypes = text(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
)
const relationships = (inside: string) =>
  text(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
  )
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/>`

function word(document: string, links = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': officeTypes,
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': text(document),
    'word/_rels/document.xml.rels': relationships(links),
  })
}

const wordHead =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>'
const wordEnd = '</w:body></w:document>'
const paragraph = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`

/** Refers to a picture and a page elsewhere, links to a script, and has one as its text. */
function linkingWord(address: string): Uint8Array {
  const picture =
    '<w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rId7"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
  return word(
    `${wordHead}${paragraph('<w:t>Marker of links</w:t>')}${paragraph(picture)}` +
      `<w:p><w:hyperlink r:id="rId8"><w:r><w:t>&lt;script&gt;window.hasRun = true&lt;/script&gt;</w:t></w:r></w:hyperlink></w:p>${wordEnd}`,
    relation('rId7', 'image', `${address}picture.png`, 'TargetMode="External"') +
      relation('rId8', 'hyperlink', 'javascript:window.hasRun=true', 'TargetMode="External"') +
      relation('rId9', 'attachedTemplate', `${address}template.dotm`, 'TargetMode="External"'),
  )
}

/** Ten names that stand for ten of the one before each. */
function multiplyingWord(): Uint8Array {
  const names = Array.from({ length: 10 }, (_, level) => {
    const value = level === 0 ? 'lol' : `&n${level - 1};`.repeat(10)
    return `<!ENTITY n${level} "${value}">`
  })
  return word(
    `<!DOCTYPE w:document [${names.join('')}]>${wordHead}${paragraph('<w:t>Marker of names &n9;</w:t>')}${wordEnd}`,
  )
}

/** Well over a gigabyte of blanks in about a megabyte: one packed block, which stands on its own, again and again. */
async function bomb(): Promise<Uint8Array> {
  const block = deflateRawSync(Buffer.alloc(1_048_576, ' '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const packed = Buffer.concat([...Array.from({ length: 1_100 }, () => block), deflateRawSync('')])
  const pieces: Uint8Array[] = []
  await new Promise<void>((resolve, reject) => {
    const zip = new Zip((error, piece, isLast) => {
      if (error) return reject(error)
      pieces.push(piece)
      if (isLast) resolve()
    })
    const add = (filename: string, bytes: Uint8Array, size: number, compression: number) => {
      const file: ZipInputFile = { filename, crc: 0, size, compression }
      zip.add(file)
      file.ondata?.(null, new Uint8Array(bytes), true)
    }
    add('[Content_Types].xml', officeTypes, officeTypes.length, 0)
    add('word/document.xml', packed, 1_100 * 1_048_576, 8)
    zip.end()
  })
  return Buffer.concat(pieces)
}

/** A mail whose formatted body asks for whatever a browser would run or fetch. */
function trackingMail(address: string): Buffer {
  const body = [
    '<html><head><meta http-equiv="refresh" content="0;url=',
    address,
    '"><link rel="stylesheet" href="',
    address,
    'style.css"><style>body { background: url(',
    address,
    'paper.png) }</style><script>window.hasRun = true</script></head>',
    '<body onload="window.hasRun = true"><p style="background: url(',
    address,
    'p.png)">Marker of mail</p>',
    '<img src="',
    address,
    'pixel.gif" onerror="window.hasRun = true"><iframe src="',
    address,
    '"></iframe>',
    '<svg><script>window.hasRun = true</script></svg><a href="',
    address,
    '">a link</a>',
    '<img src="data:image/svg+xml;base64,PHN2Zy8+" onerror="window.hasRun = true"></body></html>',
  ]
  const heads = ['From: <x@example.com>', 'Subject: Hello', 'Content-Type: text/html', '', '']
  return Buffer.from(heads.join('\r\n') + body.join(''))
}

/** The first half of a file that a program wrote. */
async function half(name: string): Promise<Buffer> {
  const whole = await readFile(resolve(import.meta.dirname, '../fixtures/documents', name))
  return whole.subarray(0, whole.length / 2)
}

/** Files that a stranger might send, written to `folder`; those that can, point to `address`. */
export async function hostileFiles(folder: string, address: string): Promise<Record<string, string>> {
  const whole = manyPages(30)
  const contents: Readonly<Record<string, Uint8Array>> = {
    'Malformed.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, '<< /Kids [ 1 0 R')]),
    'Truncated.pdf': whole.subarray(0, 300),
    'Scripts.pdf': scriptingPdf(address),
    'Ten thousand.pdf': manyPages(10_000),
    'Program.pdf': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_096, 0x90)]),
    'Bomb.docx': await bomb(),
    'Links.docx': linkingWord(address),
    'Names.docx': multiplyingWord(),
    'Tracking.eml': trackingMail(address),
    'One line.txt': Buffer.alloc(20_000_000, 'x'),
    'One row.csv': Buffer.alloc(5_000_000, 'x,'),
    'Half.heic': await half('heif-enc photo.heic'),
    'Half.doc': await half('LibreOffice letter.doc'),
    'Half.ppt': await half('LibreOffice show.ppt'),
    'Nested.rtf': Buffer.from(`{\\rtf1 Marker of groups${'{'.repeat(3_000_000)}`),
  }
  await mkdir(folder, { recursive: true })
  const paths: Record<string, string> = {}
  for (const [name, content] of Object.entries(contents)) {
    paths[name] = join(folder, name)
    await writeFile(join(folder, name), content)
  }
  return paths
}

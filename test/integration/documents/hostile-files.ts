import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { pdfOf } from '../../support/sample-files.ts'
import { zipOf } from '../../support/zip-file.ts'

const mebibyte = 1_048_576
const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]'

/** A Word document of a few kilobytes whose text has over a gigabyte when unpacked. */
export function aZipBomb({ claimedBytes = 1100 * mebibyte } = {}): Buffer {
  const block = deflateRawSync(Buffer.alloc(16 * mebibyte, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  // Each block ends on a byte, so that they follow each other; the last two bytes are an empty final block (RFC 1951).
  const packed = Buffer.concat([...Array.from({ length: 69 }, () => block), Buffer.from([3, 0])])
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '', packed, claimedBytes },
  ])
}

/** A PDF that says it has so many pages, all of them the tree itself. */
export function aLoopOfPages(count: number): Buffer {
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [2 0 R] /Count ${count} >>`])
}

/** A PDF of forty drawings, each of which is twice the next, down to a letter: it would take years to read them all. */
export function anEndlessPdf(): Buffer {
  const depth = 40
  const drawing = (content: string, next: number) =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`
  const drawings = Array.from({ length: depth }, (_, at) => drawing('/X Do /X Do', at + 6))
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< ${page} /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>`,
    '<< /Length 5 >>\nstream\n/X Do\nendstream',
    ...drawings,
    drawing('BT /F1 9 Tf (x) Tj ET', 5),
  ])
}

/** A PDF with a page that has over two gigabytes when unpacked. */
export function aSwellingPdf(): Buffer {
  const twice = deflateSync(deflateSync(Buffer.alloc(64 * mebibyte, ' '), { level: 9 }), { level: 9 })
  const packed = `${twice.toString('hex')}>`
  const filters = '/Filter [/ASCIIHexDecode /FlateDecode /FlateDecode]'
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< ${page} /Contents [${'4 0 R '.repeat(40)}] /Resources << >> >>`,
    `<< /Length ${packed.length} ${filters} >>\nstream\n${packed}\nendstream`,
  ])
}

import { createHash, randomFillSync } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32, deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'

/** A real one-page PDF of these lines, in ASCII. */
export function aPdf(...lines: readonly string[]): Buffer {
  const shown = lines.map(line => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  const stream = `BT /F1 14 Tf 18 TL 72 720 Td\n${shown}\nET`
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

/** A PDF of these objects, numbered from 1; the first is its catalog. */
export function pdfOf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

/** A real PNG, 16 by 16, of one colour. */
export function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const content = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8 + content.length)
    frame.writeUInt32BE(data.length, 0)
    content.copy(frame, 4)
    frame.writeUInt32BE(crc32(content), 4 + content.length)
    return frame
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(16, 0)
  header.writeUInt32BE(16, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.concat(
    Array.from({ length: 16 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(48, 0x5a)])),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Real files of the kinds that partners attach, in `folder`; the random one has `randomMib` MiB. */
export async function sampleFiles(folder: string, randomMib = 1) {
  await mkdir(folder, { recursive: true })
  const files = {
    pdf: join(folder, 'Proof of execution.pdf'),
    docx: join(folder, 'Statement of work.docx'),
    png: join(folder, 'Screenshot.png'),
    random: join(folder, 'Recording.msg'),
  }
  await writeFile(files.pdf, aPdf('Proof of execution for Contoso Ltd'))
  const document = new Document({
    sections: [{ children: [new Paragraph('Statement of work, signed by Contoso Ltd')] }],
  })
  await writeFile(files.docx, await Packer.toBuffer(document))
  await writeFile(files.png, png())
  const handle = await open(files.random, 'w')
  const block = Buffer.alloc(1024 * 1024)
  for (let written = 0; written < randomMib; written++) await handle.write(randomFillSync(block))
  await handle.close()
  return files
}

/** SHA-256 of a file, in hexadecimal digits. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

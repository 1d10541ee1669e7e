import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, type ZipFile } from 'yauzl'
import { ZipFile as NewZipFile } from 'yazl'
import { NotATable } from './cells.ts'

/** The parts in which a workbook keeps its cells (ECMA-376 part 1); links, macros and pictures are not among them. */
const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i

// Far more than any real workbook has.
const maxEntries = 5_000

/**
 * A workbook with nothing but its cells, unpacked once and put together anew: what the file says of its sizes is not believed,
 * they are counted as they come, so that the library behind meets no more than was counted.
 */
export async function unpackWorkbook(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  })
  if (zip.entryCount > maxEntries) throw new NotATable('import-file-unreadable', 'too many parts')
  const anew = new NewZipFile()
  let leftBytes = maxBytes
  for await (const entry of zip.eachEntry()) {
    if (!parts.test(entry.fileName)) continue
    const part = await partOf(zip, entry, leftBytes)
    leftBytes -= part.length
    anew.addBuffer(part, entry.fileName, { compress: false })
  }
  anew.end()
  return buffer(anew.outputStream)
}

async function partOf(
  zip: ZipFile,
  entry: Parameters<ZipFile['openReadStreamPromise']>[0],
  maxBytes: number,
) {
  const pieces: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A packed part is bytes.')
    sizeBytes += piece.length
    if (sizeBytes > maxBytes) throw new NotATable('import-too-large', 'too much packed')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

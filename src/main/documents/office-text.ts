import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ReadingLimits } from './document-text.ts'
import { type GatheredText, NotRead } from './gathered-text.ts'
import { officeMarkup } from './markup-text.ts'

/** The parts in which people write, in documents of Word, Excel and PowerPoint (ECMA-376 part 1, by their usual names). */
const textParts =
  /^(word\/(document|header\d*|footer\d*|footnotes|endnotes)|xl\/sharedStrings|xl\/worksheets\/[^/]+|ppt\/slides\/[^/]+)\.xml$/

// Far more than any real document has; the list itself costs memory.
const maxEntries = 20_000

/** The text of a .docx, .xlsx or .pptx. What a part says of its size is not believed: it is counted while it is unpacked. */
export async function readOffice(
  bytes: Uint8Array<ArrayBuffer>,
  text: GatheredText,
  limits: ReadingLimits,
): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  })
  if (zip.entryCount > maxEntries) throw new NotRead('too many parts')
  let leftBytes = limits.maxUnpackedBytes
  let found = 0
  for await (const entry of zip.eachEntry()) {
    if (!textParts.test(entry.fileName)) continue
    found += 1
    leftBytes -= await readPart(zip, entry, text, leftBytes)
  }
  if (found === 0) throw new NotRead('no office document')
}

/** Answers how many bytes it was. */
async function readPart(zip: ZipFile, entry: Entry, text: GatheredText, maxBytes: number): Promise<number> {
  const markup = officeMarkup(text)
  const decoder = new TextDecoder()
  let sizeBytes = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A packed part is bytes.')
    sizeBytes += piece.length
    if (sizeBytes > maxBytes) throw new NotRead('too much packed')
    markup.write(decoder.decode(piece, { stream: true }))
  }
  markup.end()
  return sizeBytes
}

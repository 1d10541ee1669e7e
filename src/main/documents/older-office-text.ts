import { Reader } from '@kenjiuno/msgreader/lib/Reader.js'
import { readPowerPoint97 } from '../../shared/document-text/power-point-97.ts'
import { readWord97, type StreamNamed } from '../../shared/document-text/word-97.ts'
import type { GatheredText } from './gathered-text.ts'

const word = 'application/msword'
const workbook = 'application/vnd.ms-excel'
const presentation = 'application/vnd.ms-powerpoint'

/** Whether it is one of Office's kinds before 2007. */
export function isOlderOffice(mediaType: string): boolean {
  return [word, workbook, presentation].includes(mediaType)
}

/** The text of a document of an Office before 2007. */
export async function readOlderOffice(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  text: GatheredText,
): Promise<void> {
  if (mediaType === workbook) await readSheets(bytes, text)
  else if (mediaType === word) readWord97(streamsOf(bytes), TextDecoder, piece => text.add(piece))
  else {
    for (const lines of readPowerPoint97(streamsOf(bytes), TextDecoder)) text.add(`${lines.join('\n')}\n`)
  }
}

/** The streams of a compound file (MS-CFB) by their names. */
function streamsOf(bytes: Uint8Array<ArrayBuffer>): StreamNamed {
  const reader = new Reader(bytes.buffer)
  reader.parse()
  const folder = reader.rootFolder()
  return name => {
    const stream = folder.readFile(name)
    return stream && new Uint8Array(stream)
  }
}

/** What stands in the cells of all sheets: nothing is computed. */
async function readSheets(bytes: Uint8Array<ArrayBuffer>, text: GatheredText): Promise<void> {
  // Larger than all the rest of the thread: loaded only where there is such a workbook.
  const { read, utils } = await import('@e965/xlsx')
  const { Sheets } = read(bytes, { dense: true, cellFormula: false, cellHTML: false })
  for (const sheet of Object.values(Sheets)) {
    for (const row of utils.sheet_to_json<unknown[]>(sheet, { header: 1 })) text.add(`${row.join('\t')}\n`)
  }
}

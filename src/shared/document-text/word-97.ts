import { partOf, viewOf } from './binary-view.ts'
import type { Decoders, Say } from './text-decoder.ts'

/** A stream of the compound file that a document is, by its name; null where there is none. */
export type StreamNamed = (name: string) => Uint8Array<ArrayBuffer> | null

// The file information block at the beginning of its main stream (MS-DOC 2.5.1).
const fib = { magic: 0xa5ec, flags: 0x0a, clxStart: 0x01a2, clxLength: 0x01a6 } as const
const isEncrypted = 0x0100
const hasTable1 = 0x0200

// Ends of a cell, a line, a page and a paragraph.
const breaks = new Set(['\u0007', '\u000b', '\u000c', '\u000d'])
// What stands between the first and the second is a field's command, between the second and the third what it shows.
const field = { begin: '\u0013', separator: '\u0014', end: '\u0015' } as const

/** The text of a Word document before 2007, with notes and headers after it (MS-DOC 2.4.1, retrieving text). */
export function readWord97(stream: StreamNamed, Decoder: Decoders, say: Say): void {
  const main = stream('WordDocument')
  if (main === null) throw new RangeError('no document')
  const head = viewOf(main)
  const flags = head.getUint16(fib.flags, true)
  if (head.getUint16(0, true) !== fib.magic || flags & isEncrypted) throw new RangeError('not to be read')
  const table = stream(flags & hasTable1 ? '1Table' : '0Table')
  if (table === null) throw new RangeError('no table of pieces')
  const clx = partOf(table, head.getUint32(fib.clxStart, true), head.getUint32(fib.clxLength, true))
  const decoders = { wide: new Decoder('utf-16le'), western: new Decoder('windows-1252') }
  const spoken = withoutCommands(say)
  for (const { start, length, isWide } of piecesIn(pieceTable(clx))) {
    const decoder = isWide ? decoders.wide : decoders.western
    spoken(decoder.decode(partOf(main, start, isWide ? length * 2 : length)))
  }
}

/** Formatting comes first (MS-DOC 2.9.38, Clx); it is passed over. */
function pieceTable(clx: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = viewOf(clx)
  let at = 0
  while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true)
  if (view.getUint8(at) !== 2) throw new RangeError('no table of pieces')
  return partOf(clx, at + 5, view.getUint32(at + 1, true))
}

/** Where each piece of the text lies in the main stream, its length in characters (MS-DOC 2.8.35, PlcPcd). */
function* piecesIn(table: Uint8Array<ArrayBuffer>) {
  const view = viewOf(table)
  const count = Math.floor((table.length - 4) / 12)
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(index * 4, true)
    const length = view.getUint32(index * 4 + 4, true) - from
    const place = view.getUint32((count + 1) * 4 + index * 8 + 2, true)
    const isWide = (place & 0x4000_0000) === 0
    const offset = place & 0x3fff_ffff
    if (length < 0) throw new RangeError('pieces that overlap')
    yield { start: isWide ? offset : offset / 2, length, isWide }
  }
}

/** Passes on the text that a reader sees, its paragraphs, lines and cells on lines of their own. */
function withoutCommands(say: Say): Say {
  let commands = 0
  return piece => {
    let seen = ''
    for (const character of piece) {
      if (character === field.begin) commands += 1
      else if (character === field.separator || character === field.end) commands = Math.max(commands - 1, 0)
      else if (commands === 0) seen += breaks.has(character) ? '\n' : character
    }
    // What is left below a blank stands for pictures, notes and the like.
    say(seen.replace(/(?![\n\t])\p{Cc}/gu, ''))
  }
}

import type { Decoders, Say } from './text-decoder.ts'

/** A byte by its code, a character by its number, a control word with its number, a control sign, a brace, or text. */
const token = /\\'([0-9a-f]{2})|\\u(-?\d+) ?|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi

/** Groups that hold no text of the document (RTF 1.9.1, destinations). */
const withoutText = new Set(
  [
    'fonttbl colortbl stylesheet info pict objdata themedata colorschememapping datastore latentstyles',
    'listtable listoverridetable rsidtbl revtbl generator xmlnstbl fldinst filetbl pgptbl',
  ].flatMap(names => names.split(' ')),
)

const breaks = new Set(['par', 'line', 'tab', 'cell', 'row', 'page', 'sect'])

interface Group {
  readonly isSkipped: boolean
  /** Characters that stand after each `\u` for readers that do not know it. */
  readonly substitutes: number
}

/** The text of a rich text file, as far as it stands in it plainly. */
export function readRichTextFile(bytes: Uint8Array<ArrayBuffer>, Decoder: Decoders, add: Say): void {
  const western = new Decoder('windows-1252')
  const outer: Group[] = []
  let group: Group = { isSkipped: false, substitutes: 1 }
  let toSkip = 0

  function say(piece: string): void {
    const skipped = Math.min(toSkip, piece.length)
    toSkip -= skipped
    if (!group.isSkipped) add(piece.slice(skipped))
  }

  function obey(word: string, number: string | undefined): void {
    if (withoutText.has(word)) group = { ...group, isSkipped: true }
    else if (word === 'uc') group = { ...group, substitutes: Number(number ?? 1) }
    else if (breaks.has(word)) say('\n')
  }

  for (const [, byte, unicode, word, number, sign, brace, plain] of western.decode(bytes).matchAll(token)) {
    if (byte !== undefined) say(western.decode(Uint8Array.of(Number.parseInt(byte, 16))))
    else if (unicode !== undefined) {
      toSkip = 0
      say(String.fromCharCode(Number(unicode) & 0xffff))
      toSkip = group.substitutes
    } else if (word !== undefined) obey(word, number)
    else if (sign === '*') group = { ...group, isSkipped: true }
    else if (sign !== undefined) say(sign === '~' ? ' ' : /[\\{}]/.test(sign) ? sign : '')
    else if (brace === '{') outer.push(group)
    else if (brace === '}') {
      toSkip = 0
      group = outer.pop() ?? group
    } else if (plain !== undefined) say(plain)
  }
}

import { Parser } from 'htmlparser2'
import type { GatheredText } from './gathered-text.ts'

/** Takes markup piece by piece, however it is cut. */
export interface MarkupReader {
  write(piece: string): void
  end(): void
}

/** Elements of Office files whose end is the end of a line or of a cell, by their names without prefix. */
const officeBreaks = new Set(['p', 'br', 'cr', 'tab', 'tr', 'tc', 'si', 'c', 'row'])

/**
 * The text of a part of an Office file: in Word, Excel and PowerPoint alike it stands in elements named `t`, of three
 * vocabularies; a formula's text in Excel stands in `v`, where numbers stand too.
 */
export function officeMarkup(text: GatheredText): MarkupReader {
  let depth = 0
  let isText = false
  return new Parser(
    {
      onopentag(name, attributes) {
        const element = localName(name)
        if (element === 'c') isText = attributes.t === 'str'
        if (saysText(element)) depth += 1
      },
      ontext(piece) {
        if (depth > 0) text.add(piece)
      },
      onclosetag(name) {
        const element = localName(name)
        if (saysText(element)) depth -= 1
        if (officeBreaks.has(element)) text.add('\n')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )

  function saysText(element: string): boolean {
    return element === 't' || (element === 'v' && isText)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const hidden = new Set(['script', 'style', 'head', 'template'])
const inline = new Set(['a', 'b', 'em', 'font', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'u'])

/** The text of a page or a mail in HTML. */
export function htmlMarkup(text: GatheredText): MarkupReader {
  let depth = 0
  return new Parser(
    {
      onopentagname(name) {
        if (hidden.has(name)) depth += 1
      },
      ontext(piece) {
        if (depth === 0) text.add(piece)
      },
      onclosetag(name) {
        if (hidden.has(name)) depth -= 1
        else if (!inline.has(name)) text.add('\n')
      },
    },
    { decodeEntities: true },
  )
}

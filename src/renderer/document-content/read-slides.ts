import { Parser } from 'htmlparser2'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { unpack } from './unpack.ts'

const slidePart = /^ppt\/slides\/slide(\d{1,4})\.xml$/

/** The text of each slide by lines, in the order of their parts (ECMA-376, DrawingML text). */
export function readSlides(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): DocumentContent {
  const parts = [...unpack(bytes, slidePart, limits.unpackedBytes)]
    .map(([name, part]) => ({ number: Number(slidePart.exec(name)?.[1]), part }))
    .toSorted((a, b) => a.number - b.number)
  let leftCharacters = limits.characters
  const slides: string[][] = []
  for (const { part } of parts) {
    const lines = linesOf(new TextDecoder().decode(part))
    leftCharacters -= lines.reduce((sum, line) => sum + line.length, 0)
    if (leftCharacters < 0) return { kind: 'slides', slides, isWhole: false }
    slides.push(lines)
  }
  return { kind: 'slides', slides, isWhole: true }
}

function linesOf(markup: string): string[] {
  const lines: string[] = []
  let line = ''
  let isText = false
  const parser = new Parser(
    {
      onopentagname(name) {
        isText = name === 'a:t'
      },
      ontext(text) {
        if (isText) line += text
      },
      onclosetag(name) {
        isText = false
        if (name !== 'a:p') return
        if (line.trim() !== '') lines.push(line)
        line = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(markup)
  return lines
}

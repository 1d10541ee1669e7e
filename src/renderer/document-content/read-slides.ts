import { Parser } from 'htmlparser2'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { limitedSlides } from './limited-slides.ts'
import { unpack } from './unpack.ts'

const slidePart = /^ppt\/slides\/slide(\d{1,4})\.xml$/

/** The text of each slide by lines, in the order of their parts (ECMA-376, DrawingML text). */
export function readSlides(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): DocumentContent {
  const parts = [...unpack(bytes, slidePart, limits.unpackedBytes)]
    .map(([name, part]) => ({ number: Number(slidePart.exec(name)?.[1]), part }))
    .toSorted((a, b) => a.number - b.number)
  return limitedSlides(slidesOf(parts), limits)
}

function* slidesOf(parts: readonly { readonly part: Uint8Array }[]) {
  for (const { part } of parts) yield linesOf(new TextDecoder().decode(part))
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

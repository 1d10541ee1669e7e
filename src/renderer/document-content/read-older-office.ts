import { Reader } from '@kenjiuno/msgreader/lib/Reader.js'
import { readPowerPoint97 } from '../../shared/document-text/power-point-97.ts'
import { readWord97, type StreamNamed } from '../../shared/document-text/word-97.ts'
import type { ContentLimits, DocumentContent } from './document-content.ts'
import { flowingText } from './flowing-text.ts'
import { limitedSlides } from './limited-slides.ts'

/** The text of a Word document before 2007. */
export function readOlderWord(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): DocumentContent {
  return flowingText(say => readWord97(streamsOf(bytes), TextDecoder, say), limits)
}

/** The text of a PowerPoint presentation before 2007, by slides. */
export function readOlderSlides(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): DocumentContent {
  return limitedSlides(readPowerPoint97(streamsOf(bytes), TextDecoder), limits)
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

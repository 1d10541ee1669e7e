import type { ContentLimits, DocumentContent } from './document-content.ts'

/** As many slides, each by its lines, as the page draws without stuttering. */
export function limitedSlides(slides: Iterable<string[]>, limits: ContentLimits): DocumentContent {
  let leftCharacters = limits.characters
  const kept: string[][] = []
  for (const lines of slides) {
    // An empty slide takes room too.
    leftCharacters -= lines.reduce((sum, line) => sum + line.length, 100)
    if (leftCharacters < 0) return { kind: 'slides', slides: kept, isWhole: false }
    kept.push(lines)
  }
  return { kind: 'slides', slides: kept, isWhole: true }
}

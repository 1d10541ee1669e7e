import type { Say } from '../../shared/document-text/text-decoder.ts'
import type { ContentLimits, DocumentContent } from './document-content.ts'

/** Text without its formatting, gathered piece by piece up to the limit. */
export function flowingText(read: (say: Say) => void, limits: ContentLimits): DocumentContent {
  const pieces: string[] = []
  let left = limits.characters
  let isWhole = true
  read(piece => {
    if (piece.length > left) isWhole = false
    if (left > 0 && piece !== '') pieces.push(piece.slice(0, left))
    left = Math.max(left - piece.length, 0)
  })
  return { kind: 'rich', nodes: [{ tag: 'pre', children: [pieces.join('')] }], isWhole }
}

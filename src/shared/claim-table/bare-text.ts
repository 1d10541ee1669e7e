import { foldText } from '../domain/folded-text.ts'

/** A text as headings and values are compared by: `Pre-sales`, `presales` and `PRE SALES` are the same. */
export function bareText(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}

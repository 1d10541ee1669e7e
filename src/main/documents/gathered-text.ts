/** A document is not what it says it is, or is more than the limits allow: it is not read. */
export class NotRead extends Error {}

/** Pieces of text in the order of reading. */
export interface GatheredText {
  /** Throws `NotRead` where it gets too much. */
  add(piece: string): void
  whole(): string
}

export function gatherText(maxLength: number): GatheredText {
  const pieces: string[] = []
  let length = 0
  return {
    add(piece) {
      length += piece.length
      if (length > maxLength) throw new NotRead('too long')
      pieces.push(piece)
    },
    whole: () => pieces.join(''),
  }
}

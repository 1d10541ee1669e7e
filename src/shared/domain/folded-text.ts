/**
 * A text as it is compared when looking for a name in it: without case, diacritics and ligatures, and with one space where
 * there was any white space. Two texts that a reader would call the same come out the same.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      // By way of the capitals, so that ß and ss are the same.
      .toUpperCase()
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim()
  )
}

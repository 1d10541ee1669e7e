/** Text as it is searched: without capitals, accents and superfluous spaces. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Whether every word wanted is somewhere in the text, each perhaps inside of a longer one. */
export function hasWords(text: string, wanted: string): boolean {
  const folded = foldText(text)
  return foldText(wanted)
    .split(' ')
    .every(word => folded.includes(word))
}

import { randomInt } from 'node:crypto'

// Crockford's base 32: no I, L, O, U, so that what is written by hand is read back the same.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const groupLength = 5
const length = groups * groupLength

/** A new code of 195 random bits and a check character, in eight groups of five: `7K2QD-…`. */
export function newRecoveryCode(): string {
  const random = Array.from({ length: length - 1 }, () => alphabet.charAt(randomInt(alphabet.length))).join(
    '',
  )
  return grouped(random + checkCharacter(random))
}

/**
 * The code as it was typed from paper, in the form in which it was made; null where it cannot be one, as most slips of the
 * pen show by the check character. Lower case, spaces, dashes, the letter O for zero, and I or L for one do no harm.
 */
export function readRecoveryCode(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const isWhole = text.length === length && [...text].every(character => alphabet.includes(character))
  return isWhole && checkCharacter(text.slice(0, -1)) === text.at(-1) ? grouped(text) : null
}

function grouped(text: string): string {
  const starts = Array.from({ length: groups }, (_, group) => group * groupLength)
  return starts.map(start => text.slice(start, start + groupLength)).join('-')
}

/** Luhn's sum modulo 32: finds every single wrong character, and almost every exchange of two neighbours. */
function checkCharacter(text: string): string {
  const base = alphabet.length
  let sum = 0
  for (const [index, character] of [...text].toReversed().entries()) {
    const weighted = alphabet.indexOf(character) * (index % 2 === 0 ? 2 : 1)
    sum += Math.floor(weighted / base) + (weighted % base)
  }
  return alphabet.charAt((base - (sum % base)) % base)
}

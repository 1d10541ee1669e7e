import type { ClaimContent } from '../../shared/domain/claim-content.ts'

export interface Difference {
  readonly path: string
  readonly mine: string
  readonly stored: string
}

/** Every text of the claim with its path; an array of plain values is one text. */
function flat(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value) && value.every(part => typeof part === 'string')) return [[path, value.join(', ')]]
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => flat(part, path === '' ? key : `${path}.${key}`))
  }
  return [[path, value === null || value === undefined ? '' : String(value)]]
}

/** The fields in which what is on screen and what is stored say different things. */
export function differences(mine: ClaimContent, stored: ClaimContent): Difference[] {
  const left = new Map(flat(mine, ''))
  const right = new Map(flat(stored, ''))
  const paths = [...new Set([...left.keys(), ...right.keys()])]
  return paths
    .map(path => ({ path, mine: left.get(path) ?? '', stored: right.get(path) ?? '' }))
    .filter(({ mine, stored }) => mine !== stored)
}

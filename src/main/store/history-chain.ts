import { createHash } from 'node:crypto'
import type { HistoryEntry } from '../../shared/domain/claim.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { canonicalJson } from '../../shared/service-api/canonical-json.ts'

/** A line with what ties it to the one before. */
export interface ChainedEntry extends HistoryEntry {
  /** SHA-256, lower-case hexadecimal; null for a line that never got one. */
  readonly hash: string | null
}

/** Where a chain ends: the hash of its last line ('' before the first), and how many lines it has. */
export interface ChainEnd {
  readonly hash: string
  readonly length: number
}

/** What a look at every line has found; `at` is the line (counted from 1) that does not follow from the one before. */
export type ChainState =
  | { readonly state: 'whole' }
  | { readonly state: 'broken'; readonly at: number }
  /** Every line follows, but the end is another than was noted with the claim. */
  | { readonly state: 'cut' }

/**
 * The hash of a line: SHA-256 over the canonical JSON of the line, its claim and the hash of the line before ('' for the
 * first). An export names this recipe, so that others can follow it.
 */
export function chainHash(
  previous: string,
  claimId: ClaimId,
  { at, by, what, path, from, to }: HistoryEntry,
): string {
  const text = canonicalJson({ previous, claimId, at, by, what, path, from, to })
  return createHash('sha256').update(text).digest('hex')
}

/** Follows the chain from its first line to the end that was noted. */
export function checkChain(claimId: ClaimId, entries: readonly ChainedEntry[], end: ChainEnd): ChainState {
  let previous = ''
  for (const [index, entry] of entries.entries()) {
    const expected = chainHash(previous, claimId, entry)
    if (entry.hash !== expected) return { state: 'broken', at: index + 1 }
    previous = expected
  }
  return previous === end.hash && entries.length === end.length ? { state: 'whole' } : { state: 'cut' }
}

import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { ChainEnd, ChainedEntry } from '../store/history-chain.ts'

/** A claim's history as a file for others: with the recipe by which they can follow the chain themselves. */
export function historyFile(
  claimId: ClaimId,
  { entries, end }: { readonly entries: readonly ChainedEntry[]; readonly end: ChainEnd },
  exportedAt: string,
): string {
  const file = {
    claimId,
    exportedAt,
    chain: {
      recipe:
        'hash = SHA-256, in hexadecimal, of the JSON of {previous, claimId, at, by, what, path, from, to}: members sorted by name, no spaces, UTF-8; previous is the hash of the entry before, or an empty text',
      length: end.length,
      lastHash: end.hash,
    },
    entries,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Sha256 } from '../../shared/domain/identifiers.ts'

/** What `claims.db` says of the pair that it makes with `vault.db`. */
export interface PairedClaims {
  readonly pairId: string
  /** Asked only of files that do not know each other yet, as is what follows. */
  readonly hasClaims: () => boolean
  /** Hashes that claims refer to. */
  readonly hashes: () => readonly Sha256[]
}

/** Why the two files do not belong together. */
export type PairMismatch = 'claims-missing' | 'vault-missing' | 'vault-foreign'

/**
 * Whether the vault is that of the claims; one that was never told is, where it holds something of what they refer to, or has
 * nothing to lose. From then on both have the number.
 */
export function joinPair(db: Database, { pairId, ...claims }: PairedClaims): PairMismatch | null {
  const known = db.prepare('SELECT pair_id FROM pair').pluck().get()
  if (known === pairId) return null
  const hashes = claims.hashes()
  const documents = new Set(
    z.array(z.string()).parse(db.prepare('SELECT sha256 FROM document').pluck().all()),
  )
  if (documents.size === 0 && hashes.length > 0) return 'vault-missing'
  if (documents.size > 0) {
    if (!claims.hasClaims()) return 'claims-missing'
    const isForeign = known !== undefined || (hashes.length > 0 && !hashes.some(hash => documents.has(hash)))
    if (isForeign) return 'vault-foreign'
  }
  db.prepare('INSERT OR REPLACE INTO pair (only_row, pair_id) VALUES (1, ?)').run(pairId)
  return null
}

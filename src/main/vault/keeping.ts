/** What a sweep must leave alone although `claims.db` did not name it when the sweep was asked for. */
export interface Keeping {
  /** Just stored: its row in `claims.db` is about to be written. */
  pin(sha256: string): void
  /** The row is there, or never will be: sweeps asked for from now on know better. */
  settle(sha256: string): void
  /** Begins to judge for one sweep; what is pinned between now and its end is kept too. */
  judge(referenced: readonly string[]): { isKept(sha256: string): boolean; end(): void }
}

export function createKeeping(): Keeping {
  // Counted: the same bytes may be stored for two claims at once.
  const pins = new Map<string, number>()
  const judged = new Set<Set<string>>()
  return {
    pin(sha256) {
      pins.set(sha256, (pins.get(sha256) ?? 0) + 1)
      for (const kept of judged) kept.add(sha256)
    },
    settle(sha256) {
      const count = pins.get(sha256) ?? 0
      if (count > 1) pins.set(sha256, count - 1)
      else pins.delete(sha256)
    },
    judge(referenced) {
      const kept = new Set([...referenced, ...pins.keys()])
      judged.add(kept)
      return { isKept: sha256 => kept.has(sha256), end: () => void judged.delete(kept) }
    },
  }
}

import type { ClaimStore } from '../store/open.ts'
import type { Timers } from '../sync/sync-parts.ts'
import { oneAtATime } from '../vault/one-at-a-time.ts'
import type { Vault } from '../vault/vault.ts'

const dayMs = 24 * 60 * 60 * 1000

export interface HousekeepingParts {
  readonly store: Pick<ClaimStore, 'removed' | 'attachments'>
  readonly vault: Pick<Vault, 'sweep'>
  readonly timers: Timers
  readonly onDefect: (where: string, error: unknown) => void
  /** Shared with backups: what a copy of `claims.db` refers to must not be swept before its bytes are copied. */
  readonly inTurn?: <T>(work: () => Promise<T>) => Promise<T>
}

export interface Housekeeping {
  /** Now, and from now on once a day. */
  start(): void
  /** Removes for good what nobody can bring back: first the rows, then the bytes that no row refers to any more. */
  run(): Promise<void>
  stop(): void
}

/**
 * Bytes never go before their row: whoever brings back a document finds it whole. Cut off between the two, the next run
 * removes what is left.
 */
export function createHousekeeping({
  store,
  vault,
  timers,
  onDefect,
  inTurn = oneAtATime(),
}: HousekeepingParts): Housekeeping {
  let stopTimer = () => {}

  const run = () =>
    inTurn(async () => {
      store.removed.forget()
      // A vault that is locked, or a disk that fails, is tried again tomorrow; whoever needs a document is told why now.
      await vault.sweep(new Set(store.attachments.referencedHashes()))
    })

  function runDaily(): void {
    run().catch((error: unknown) => onDefect('housekeeping', error))
    stopTimer = timers.after(dayMs, runDaily)
  }

  return { run, start: runDaily, stop: () => stopTimer() }
}

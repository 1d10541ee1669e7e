import type { SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import type { Timers } from './sync-parts.ts'

/** Progress is looked at by people: two changes a second are plenty, and a page of them is not drawn for each part sent. */
const intervalMs = 500

/** Passes a change of state on at once; of what follows within one state, the last each half second. */
export function throttledStatus(
  publish: (status: SyncStatus) => void,
  { timers, nowMs }: { readonly timers: Timers; readonly nowMs: () => number },
): (status: SyncStatus) => void {
  let publishedMs = Number.NEGATIVE_INFINITY
  let state: SyncStatus['state'] | null = null
  let held: SyncStatus | null = null
  let cancel: (() => void) | null = null

  function pass(status: SyncStatus): void {
    cancel?.()
    cancel = null
    held = null
    state = status.state
    publishedMs = nowMs()
    publish(status)
  }

  return status => {
    const waitMs = publishedMs + intervalMs - nowMs()
    if (status.state !== state || waitMs <= 0) return pass(status)
    held = status
    cancel ??= timers.after(waitMs, () => held && pass(held))
  }
}

import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Timers } from '../sync/sync-parts.ts'

type ChangedClaims = readonly ClaimId[] | null

/** Of a thousand claims that are being sent, the page asks for its list anew twice a second, and not for each. */
const intervalMs = 500

/** Tells at once that claims changed; of those that follow soon after, together. Null stands for any. */
export function gatheredChanges(
  publish: (ids: ChangedClaims) => void,
  { timers, nowMs }: { readonly timers: Timers; readonly nowMs: () => number },
): (ids: ChangedClaims) => void {
  let toldMs = Number.NEGATIVE_INFINITY
  let gathered: Set<ClaimId> | null = new Set()
  let isDue = false

  function tell(): void {
    const ids = gathered && [...gathered]
    gathered = new Set()
    isDue = false
    toldMs = nowMs()
    publish(ids)
  }

  return ids => {
    gathered = ids && gathered && new Set([...gathered, ...ids])
    if (isDue) return
    const waitMs = toldMs + intervalMs - nowMs()
    if (waitMs <= 0) return tell()
    isDue = true
    timers.after(waitMs, tell)
  }
}

import type { Claim, HistoryEntry } from '../claim.ts'
import type { Instant } from '../identifiers.ts'

/**
 * When the claim's present state began, as well as this laptop knows: what the service decided counts from the day on which
 * we heard of it. A first submission counts from the service's receipt.
 */
export function stateSince(
  { state, receipt, updatedAt }: Pick<Claim, 'state' | 'receipt' | 'updatedAt'>,
  history: readonly HistoryEntry[],
): Instant {
  const arrivals = history.filter(({ what, to }) => what === 'state' && to === state)
  if (state === 'submitted' && receipt !== null && arrivals.length <= 1) return receipt.receivedAt
  return arrivals.at(-1)?.at ?? updatedAt
}

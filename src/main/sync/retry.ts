import type { Problem } from '../../shared/domain/problem.ts'

const firstMs = 1_000
const longestMs = 60 * 60 * 1_000

/**
 * How long to wait after so many failed attempts (1 or more): exponential with full jitter, so that a thousand laptops do
 * not come back in the same second. The ceiling doubles from 1 s to 1 h.
 *
 * @param random a number from 0 up to 1, as `Math.random` gives
 */
export function backoffMs(attempts: number, random: () => number): number {
  // 2^12 s is over an hour already; a larger exponent would leave the range of numbers one day.
  const ceiling = Math.min(firstMs * 2 ** Math.min(attempts - 1, 12), longestMs)
  return Math.round(random() * ceiling)
}

/** Whether the service itself said for how long it does not want to be asked. */
export function isAskedToWait({ code, params }: Problem): boolean {
  return code === 'service-busy' && typeof params?.retryAfterMs === 'number'
}

/** When to try again after a problem: when the service asked for it, else by the backoff. */
export function nextTry(
  met: Problem,
  attempts: number,
  { clock, random }: { readonly clock: () => Date; readonly random: () => number },
): Date {
  const asked = met.params?.retryAfterMs
  const waitMs = typeof asked === 'number' ? asked : backoffMs(attempts, random)
  return new Date(clock().getTime() + waitMs)
}

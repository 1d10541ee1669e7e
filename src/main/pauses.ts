import { setImmediate as nextTurn } from 'node:timers/promises'

/** Less than what feels like a pause in typing. */
const workMs = 20

/** For long work on main's thread, to be awaited at each step: now and then other work gets its turn. */
export function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < workMs) return
    await nextTurn()
    since = performance.now()
  }
}

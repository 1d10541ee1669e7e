import type { HandlerOf } from './register.ts'
import { writes } from './while-in-place.ts'

/**
 * Has what would write wait while another thread writes: it would wait all the same, in SQLite, and main's thread with it. What
 * only reads is answered at once, out of what was there before.
 *
 * @param settled when nothing is being written
 */
export function afterLargeWrites(handlerOf: HandlerOf, settled: () => Promise<void>): HandlerOf {
  return (area, name) => {
    const handler = handlerOf(area, name)
    if (!writes(area, name)) return handler
    return async input => {
      await settled()
      return handler(input)
    }
  }
}

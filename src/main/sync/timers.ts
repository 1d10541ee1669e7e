import type { Timers } from './sync-parts.ts'

/** The process's own timers. */
export const systemTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}

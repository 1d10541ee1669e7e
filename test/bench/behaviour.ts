import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a piece of work did to the process beside being done. */
export interface Behaviour {
  /** By how much the process's memory grew at most, in MiB. */
  readonly grownMib: number
  /** Milliseconds by which the event loop came late, in all but one of a hundred turns. */
  readonly p99Ms: number
  /** Milliseconds by which it came late at most. */
  readonly longestMs: number
}

const resolutionMs = 1

export async function watched(work: () => Promise<void>): Promise<Behaviour> {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  const before = process.memoryUsage.rss()
  let most = before
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  delay.enable()
  try {
    await work()
  } finally {
    delay.disable()
    clearInterval(sampling)
  }
  // What is measured is the time between two turns of the timer, its own period included.
  return {
    grownMib: (most - before) / 2 ** 20,
    p99Ms: delay.percentile(99) / 1e6 - resolutionMs,
    longestMs: delay.max / 1e6 - resolutionMs,
  }
}

export interface SingleFlight {
  /** Ends when the run that this call asked for has ended. */
  run(): Promise<void>
  isRunning(): boolean
  /** Ends when the run under way, if there is one, has ended. */
  settled(): Promise<void>
}

/** Runs `work` never twice at once: calls while it runs make it run once more afterwards, however many there were. */
export function singleFlight(work: () => Promise<void>): SingleFlight {
  let current: Promise<void> | null = null
  let following: Promise<void> | null = null

  async function start(): Promise<void> {
    try {
      await work()
    } finally {
      current = null
    }
  }

  function again(): Promise<void> {
    following = null
    current = start()
    return current
  }

  return {
    isRunning: () => current !== null,
    settled: () => current ?? Promise.resolve(),
    run() {
      if (following !== null) return following
      if (current === null) {
        current = start()
        return current
      }
      following = current.then(again, again)
      return following
    },
  }
}

import { app } from 'electron'
import { endThreads } from '../threads.ts'

/** Threads that have nothing left to do end in a few milliseconds. */
const threadsEndWithinMs = 2_000

/** Holds the end of the program back until `close` is through: what is under way ends in order. `last` is done after that. */
export function quitAfter(close: () => Promise<void>, last: () => void): void {
  let isClosed = false
  app.on('will-quit', event => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(async () => {
      // All is saved. A thread that does not end would keep the process, unseen, and with it every later start.
      if (!(await endThreads(threadsEndWithinMs))) process.kill(process.pid, 'SIGKILL')
      isClosed = true
      last()
      app.quit()
    })
  })
}

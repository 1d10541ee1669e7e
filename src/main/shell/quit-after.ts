import { app } from 'electron'
import { endThreads } from '../threads.ts'

/** Threads that have nothing left to do end in a few milliseconds. */
const threadsEndWithinMs = 2_000

/**
 * Ends the program with its last window, where that is the custom, and holds its end back until `close` is through: what is
 * under way ends in order. `last` is done after that.
 */
export function quitAfter(close: () => Promise<void>, last: () => void): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let isClosed = false
  app.on('will-quit', event => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(async () => {
      const haveThreadsEnded = await endThreads(threadsEndWithinMs)
      isClosed = true
      last()
      // All is saved. A thread that does not end would keep the process, unseen, and with it every later start.
      if (!haveThreadsEnded) process.kill(process.pid, 'SIGKILL')
      app.quit()
    })
  })
}

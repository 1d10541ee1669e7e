import { app } from 'electron'

/** Holds the end of the program back until `close` is through: what is under way ends in order. */
export function quitAfter(close: () => Promise<void>): void {
  let isClosed = false
  app.on('will-quit', event => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

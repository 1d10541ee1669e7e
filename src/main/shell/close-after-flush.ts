import type { BrowserWindow } from 'electron'

// Long enough for a slow disk; a page that hangs must not keep the program open for ever.
const flushLimitMs = 3_000

/**
 * Holds the window open until the page has saved what was typed last. Returns what to call when the page says so.
 */
export function closeAfterFlush(window: BrowserWindow, requestFlush: () => void): () => void {
  let isFlushed = false
  let timer: NodeJS.Timeout | undefined

  const finish = () => {
    if (timer === undefined || isFlushed) return
    isFlushed = true
    clearTimeout(timer)
    if (!window.isDestroyed()) window.close()
  }

  window.on('close', event => {
    if (isFlushed || window.webContents.isCrashed()) return
    event.preventDefault()
    if (timer !== undefined) return
    timer = setTimeout(finish, flushLimitMs)
    requestFlush()
  })
  return finish
}

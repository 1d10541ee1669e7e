import type { BrowserWindow } from 'electron'
import { closeAfterFlush } from './close-after-flush.ts'
import { createMainWindow, type MainWindowOptions, paintBackground } from './main-window.ts'

interface OnlyWindowOptions extends MainWindowOptions {
  /** The window is to close: the page must save what was typed last. */
  readonly requestFlush: () => void
}

/** The one window of the program, which may be closed and opened again while the program runs. */
export interface OnlyWindow {
  /** Null while none is open. */
  now(): BrowserWindow | null
  /** Opens it, unless it is open. */
  open(): void
  /** Opens it, or brings the one that is open before the user's eyes. */
  show(): void
  isFocused(): boolean
  /** In the colour of the theme as it is now. */
  paint(): void
  reload(): void
  /** The page has saved what was typed last. */
  hasFlushed(): void
}

export function createOnlyWindow({ requestFlush, ...options }: OnlyWindowOptions): OnlyWindow {
  let window: BrowserWindow | null = null
  let hasFlushed = () => {}
  const now = () => (window?.isDestroyed() ? null : window)

  function open(): void {
    if (now() !== null) return
    window = createMainWindow(options)
    hasFlushed = closeAfterFlush(window, requestFlush)
  }

  return {
    now,
    open,
    show() {
      const shown = now()
      if (shown === null) return open()
      if (shown.isMinimized()) shown.restore()
      shown.show()
      shown.focus()
    },
    isFocused: () => now()?.isFocused() ?? false,
    paint() {
      const shown = now()
      if (shown !== null) paintBackground(shown)
    },
    reload: () => now()?.webContents.reload(),
    hasFlushed: () => hasFlushed(),
  }
}

import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from './app-protocol.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

export interface MainWindowOptions {
  readonly preload: string
  readonly dataFolder: string
  readonly icon: string
  /** When the theme chosen is known: shown before, the window could flash in the wrong one. */
  readonly whenThemed: () => Promise<unknown>
  readonly onFailure: (error: unknown) => void
}

// What Fluent's web themes paint first: no white flash before the page is there.
const backgroundColor = () => (nativeTheme.shouldUseDarkColors ? '#292929' : '#fafafa')

/** As the theme has it now. */
export function paintBackground(window: BrowserWindow): void {
  window.setBackgroundColor(backgroundColor())
}

/** The one window: a sandboxed, isolated page without Node, at the size and place it had. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { preload, dataFolder, icon, whenThemed, onFailure } = options
  const stateFile = join(dataFolder, 'window.json')
  const state = readWindowState(stateFile)
  const window = new BrowserWindow({
    width: state?.width ?? 1280,
    height: state?.height ?? 800,
    ...(state && { x: state.x, y: state.y }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Claimdesk',
    icon,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Saving goes on at full pace while the window is behind others.
      backgroundThrottling: false,
    },
  })
  if (state?.isMaximized) window.maximize()
  keepWindowState(window, stateFile, onFailure)
  window.once('ready-to-show', () => {
    void whenThemed().finally(() => {
      if (!window.isDestroyed()) window.show()
    })
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload()
  })
  void window.loadURL(`${appOrigin}/`).catch(onFailure)
  return window
}

/** A real Electron on this machine, ready to be started. */
export interface ElectronRuntime {
  readonly kind: 'override' | 'pinned' | 'fallback'
  readonly executable: string
  /** The folder to name as `ELECTRON_OVERRIDE_DIST_PATH`. */
  readonly folder: string
  /** A `node_modules` with the better-sqlite3 this Electron needs; none where the project's own fits. */
  readonly sqliteModules: string | undefined
}

/** Where the program lies inside an Electron folder, as the electron package's installer lays it. */
export function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

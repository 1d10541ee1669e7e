import { release } from 'node:os'
import { app } from 'electron'

/** Names and versions of the program and what it runs on. */
export function aboutThisProgram(): Readonly<Record<string, string>> {
  return {
    claimdesk: app.getVersion(),
    packaged: String(app.isPackaged),
    electron: process.versions.electron ?? '',
    chrome: process.versions.chrome ?? '',
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    system: release(),
    locale: app.getLocale(),
  }
}

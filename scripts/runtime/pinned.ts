import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadArtifact } from '@electron/get'
import { announce, messageOf } from '../workspace/announce.ts'
import { capture } from '../workspace/run.ts'
import { installedVersion, packageFolder } from '../workspace/tool.ts'
import { type ElectronRuntime, executableName } from './electron-runtime.ts'
import { cacheFolder } from './fallback-recipe.ts'
import { downloadProgress } from './progress.ts'

/** How long a failed download is remembered, where there is something else to start. */
const retryAfterMs = 24 * 60 * 60 * 1000

export function pinnedVersion(): string {
  return installedVersion('electron')
}

/** The Electron that package.json pins, where its installer has finished; undefined otherwise. */
export function installedPinned(): ElectronRuntime | undefined {
  const folder = join(packageFolder('electron'), 'dist')
  const executable = join(folder, executableName())
  // The installer writes path.txt last.
  if (!existsSync(join(packageFolder('electron'), 'path.txt')) || !existsSync(executable)) return undefined
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  if (version !== pinnedVersion()) return undefined
  return { kind: 'pinned', executable, folder, sqliteModules: undefined }
}

/**
 * Downloads and installs the pinned Electron; rejects with the reason when it cannot be had. The archive is fetched
 * into @electron/get's own cache first, since the package's installer, which finds it there, shows no progress.
 */
export async function installPinned(): Promise<ElectronRuntime> {
  const version = pinnedVersion()
  announce(`Fetching Electron ${version}…`)
  const showProgress = downloadProgress(`Downloading Electron ${version}`)
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: await pinnedChecksums(),
    downloadOptions: {
      quiet: true,
      getProgressCallback: async (progress: { transferred: number; total: number | null }) =>
        showProgress(progress.transferred, progress.total ?? undefined),
    },
  })
  const { exitCode, output } = await capture(process.execPath, [
    join(packageFolder('electron'), 'install.js'),
  ])
  const runtime = installedPinned()
  if (exitCode !== 0 || runtime === undefined) throw new Error(`its installer failed: ${output.trim()}`)
  return runtime
}

/** Whether the download failed a short while ago, so that trying again at each start would only cost time. */
export async function pinnedFailedLately(): Promise<boolean> {
  const failure = await stat(failureFile()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return failure !== undefined && Date.now() - failure.mtimeMs < retryAfterMs
}

export async function rememberPinnedFailure(error: unknown): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true })
  await writeFile(failureFile(), `${messageOf(error)}\n`)
}

export async function forgetPinnedFailure(): Promise<void> {
  await rm(failureFile(), { force: true })
}

/** Named in what the user is told: deleting it makes the next start try again. */
export function failureFile(): string {
  return join(cacheFolder(), `electron-${pinnedVersion()}-unavailable.txt`)
}

async function pinnedChecksums(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(packageFolder('electron'), 'checksums.json'), 'utf8')) as Record<
    string,
    string
  >
}

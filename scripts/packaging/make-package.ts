import { join, resolve } from 'node:path'
import { create } from 'tar'
import { buildAppFor } from '../app/build-app.ts'
import { fallback } from '../runtime/fallback-recipe.ts'
import { announce } from '../workspace/announce.ts'
import { projectRoot } from '../workspace/paths.ts'
import { showTool } from '../workspace/tool.ts'
import { packageRuntime } from './package-runtime.ts'
import { plainRuntime } from './trial-runtime.ts'

const distFolder = resolve(projectRoot, 'dist')
const trialFolder = join(distFolder, 'trial')

interface Wish {
  /** The folder as it would be installed, and no file made of it. */
  readonly onlyFolder: boolean
  /** For electron-builder, as given to us. */
  readonly args?: readonly string[]
}

/** Builds and packages the app; answers the folder where the result lies. Rejects where it fails. */
export async function makePackage({ onlyFolder, args = [] }: Wish): Promise<string> {
  const runtime = await packageRuntime()
  await buildAppFor(runtime)
  if (runtime.kind !== 'fallback') {
    announce('Packaging into dist/…')
    // electron-builder finds the archive in the cache that the pinned Electron was installed from.
    await runBuilder([...(onlyFolder ? ['--dir'] : []), ...args])
    return distFolder
  }
  announce('Packaging a trial into dist/trial/…')
  await runBuilder([
    ...['--linux', 'dir'],
    `--config.electronDist=${await plainRuntime(runtime)}`,
    `--config.electronVersion=${fallback.electronVersion}`,
    `--config.directories.output=${trialFolder}`,
    ...args,
  ])
  if (!onlyFolder) await archiveTrial()
  return trialFolder
}

/** electron-builder archives, and makes AppImage and deb, by tools that it fetches from github.com as well. */
async function archiveTrial(): Promise<void> {
  const name = 'claimdesk-trial-linux-x64'
  announce(`Archiving it as ${name}.tar.gz; AppImage and deb need tools from github.com and are left out…`)
  const cwd = join(trialFolder, 'linux-unpacked')
  await create({ gzip: true, portable: true, prefix: name, cwd, file: join(trialFolder, `${name}.tar.gz`) }, [
    '.',
  ])
}

async function runBuilder(args: readonly string[]): Promise<void> {
  const { exitCode } = await showTool(
    ['electron-builder', 'electron-builder'],
    ['--publish', 'never', ...args],
  )
  if (exitCode !== 0) throw new Error(`electron-builder ended with code ${exitCode}`)
}

import { buildAppFor } from './app/build-app.ts'
import type { ElectronRuntime } from './runtime/electron-runtime.ts'
import { installedPinned, installPinned, pinnedVersion } from './runtime/pinned.ts'
import { announce, fail } from './workspace/announce.ts'
import { endOnSignal } from './workspace/signals.ts'
import { showTool } from './workspace/tool.ts'

/** What users get is the pinned Electron or nothing: the fallback is older and no longer gets security fixes. */
async function pinnedElectron(): Promise<ElectronRuntime> {
  try {
    return installedPinned() ?? (await installPinned())
  } catch (cause) {
    throw new Error(
      `The app is packaged with Electron ${pinnedVersion()} alone, and that cannot be fetched here. The Electron ` +
        'that start and test fall back to is for development only: it is older, gets no security fixes and needs ' +
        'another SQLite. Package on a machine that reaches github.com, or set ELECTRON_MIRROR to a server that has it',
      { cause },
    )
  }
}

endOnSignal()
try {
  await buildAppFor(await pinnedElectron())
  announce('Packaging into dist/…')
  // electron-builder finds the archive in the cache that the pinned Electron was installed from.
  const args = ['--publish', 'never', ...process.argv.slice(2)]
  const { exitCode } = await showTool(['electron-builder', 'electron-builder'], args)
  process.exit(exitCode)
} catch (error) {
  fail(error)
}

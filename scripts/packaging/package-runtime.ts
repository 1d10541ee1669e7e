import type { ElectronRuntime } from '../runtime/electron-runtime.ts'
import { cachedFallback, fallbackFits, makeFallback } from '../runtime/fallback.ts'
import { fallback } from '../runtime/fallback-recipe.ts'
import { installedPinned, installPinned, pinnedVersion } from '../runtime/pinned.ts'
import { announce, messageOf } from '../workspace/announce.ts'

/**
 * The Electron to package with: the pinned one, which is what users get. Where it cannot be fetched, on Linux x64, the one
 * that development falls back to, for a trial of the packaging alone. Rejects where there is neither.
 */
export async function packageRuntime(): Promise<ElectronRuntime> {
  try {
    return installedPinned() ?? (await installPinned())
  } catch (error) {
    if (!fallbackFits())
      throw new Error(
        `The app is packaged with Electron ${pinnedVersion()}, and that cannot be fetched here. Package on a machine ` +
          'that reaches github.com, or set ELECTRON_MIRROR to a server that has it',
        { cause: error },
      )
    announce(
      `Electron ${pinnedVersion()} cannot be fetched here (${messageOf(error)}).\n` +
        `What is made now is a trial with Electron ${fallback.electronVersion}, to show that packaging works: that one is ` +
        'older and gets no security fixes, so give the trial to nobody.',
    )
    return (await cachedFallback()) ?? (await makeFallback())
  }
}

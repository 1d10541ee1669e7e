import type { ElectronRuntime } from '../runtime/electron-runtime.ts'
import { findElectron } from '../runtime/find-electron.ts'
import { laySqlite } from '../runtime/sqlite.ts'
import { announce } from '../workspace/announce.ts'
import { captureTool } from '../workspace/tool.ts'

/** Builds `out/` and makes it runnable by the Electron it answers. Rejects with the bundler's output. */
export async function buildApp(): Promise<ElectronRuntime> {
  const runtime = await findElectron()
  announce('Building the app into out/…')
  const { exitCode, output } = await captureTool(
    ['electron-vite', 'electron-vite'],
    ['build', '--logLevel', 'warn'],
  )
  if (exitCode !== 0) throw new Error(`The build failed:\n${output.trim()}`)
  await laySqlite(runtime)
  return runtime
}

import type { ElectronRuntime } from '../runtime/electron-runtime.ts'
import { findElectron } from '../runtime/find-electron.ts'
import { laySqlite } from '../runtime/sqlite.ts'
import { announce } from '../workspace/announce.ts'
import { captureTool } from '../workspace/tool.ts'
import { gatherLicences } from './licences.ts'

/** Builds `out/` for the Electron of this machine, and answers which that is. Rejects with the bundler's output. */
export async function buildApp(): Promise<ElectronRuntime> {
  const runtime = await findElectron()
  await buildAppFor(runtime)
  return runtime
}

/** Builds `out/` and makes it runnable by the given Electron. */
export async function buildAppFor(runtime: ElectronRuntime): Promise<void> {
  announce('Building the app into out/…')
  const { exitCode, output } = await captureTool(
    ['electron-vite', 'electron-vite'],
    ['build', '--logLevel', 'warn'],
  )
  if (exitCode !== 0) throw new Error(`The build failed:\n${output.trim()}`)
  await gatherLicences()
  await laySqlite(runtime)
}

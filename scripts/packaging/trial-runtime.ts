import { cp, rm } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import type { ElectronRuntime } from '../runtime/electron-runtime.ts'
import { developmentFolder } from '../workspace/paths.ts'

/** What development laid into that Electron, and no package brings. */
const ofDevelopment = new Set(['resources/app', 'sqlite', 'claimdesk-runtime.json'])

/** The Electron that development falls back to, as it would come from its maker; answers the folder it lies in. */
export async function plainRuntime({ folder }: ElectronRuntime): Promise<string> {
  const target = resolve(developmentFolder, 'trial-electron')
  await rm(target, { recursive: true, force: true })
  await cp(folder, target, {
    recursive: true,
    filter: source => !ofDevelopment.has(relative(folder, source)),
  })
  return target
}

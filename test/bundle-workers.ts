import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundled } from './support/bundled.ts'
import { workerSources } from './support/worker-entries.ts'

let folder: string | undefined

/** Once for a run of Vitest: the app's threads, which its tests start thousands of times. */
export async function setup(): Promise<void> {
  const urlOf = await bundled(`tests/${process.pid}`, workerSources)
  folder = fileURLToPath(new URL('.', urlOf('vault-worker')))
  process.env.CLAIMDESK_BUNDLED_WORKERS = folder
}

export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true })
}

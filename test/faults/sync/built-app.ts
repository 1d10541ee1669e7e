import { fileURLToPath } from 'node:url'
import { bundled } from '../../support/bundled.ts'

/** The app's process as a program: one that is often killed must start fast. */
export async function builtApp(): Promise<string> {
  // As deep as the source: what the bundle names by its place is found.
  const urlOf = await bundled(`faults/${process.pid}`, { app: 'test/faults/sync/app-process.ts' })
  return fileURLToPath(urlOf('app'))
}

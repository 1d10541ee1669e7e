import { fileURLToPath } from 'node:url'
import { bundled } from '../../support/bundled.ts'

export interface BuiltApp {
  readonly program: string
  readonly vaultWorker: string
}

/** The app's process and the vault's worker: a process that is often killed must start fast. */
export async function builtApp(): Promise<BuiltApp> {
  // As deep as the source: what the bundle names by its place is found.
  const urlOf = await bundled(`faults/${process.pid}`, {
    app: 'test/faults/sync/app-process.ts',
    'vault-worker': 'src/main/vault/vault-worker.ts',
  })
  return { program: fileURLToPath(urlOf('app')), vaultWorker: urlOf('vault-worker').href }
}

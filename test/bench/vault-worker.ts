import { bundled } from '../support/bundled.ts'

/** The vault's worker as the app has it: plain source brings a compiler's memory into each of its threads. */
export async function builtVaultWorker(): Promise<URL> {
  const urlOf = await bundled('bench', { 'vault-worker': 'src/main/vault/vault-worker.ts' })
  return urlOf('vault-worker')
}

import { fileURLToPath } from 'node:url'
import { bundled } from '../../support/bundled.ts'

/** The user's process with its threads, in a folder of this name: one that is often killed must start fast. */
export async function builtUser(folder: string) {
  // As deep as `desk.ts`, which finds the migrations by its place.
  const urlOf = await bundled(folder, {
    user: 'test/faults/user/user-process.ts',
    'vault-worker': 'src/main/vault/vault-worker.ts',
    'backup-worker': 'src/main/backup/backup-worker.ts',
  })
  return { program: fileURLToPath(urlOf('user')), vaultWorker: urlOf('vault-worker') }
}

import { join } from 'node:path'

/** The files of a data folder, by what they hold. */
export function dataFolderFiles(folder: string) {
  return {
    claims: join(folder, 'claims.db'),
    vault: join(folder, 'vault.db'),
    vaultKey: join(folder, 'vault-key.json'),
    signIn: join(folder, 'sign-in.bin'),
    logs: join(folder, 'logs'),
    openedCopies: join(folder, 'opened-copies'),
  }
}

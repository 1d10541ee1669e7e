import { join } from 'node:path'

/** The files of a data folder, by what they hold. */
export function dataFolderFiles(folder: string) {
  return {
    folder,
    claims: join(folder, 'claims.db'),
    vault: join(folder, 'vault.db'),
    vaultKey: join(folder, 'vault-key.json'),
    signIn: join(folder, 'sign-in.bin'),
    /** Where backups go, how many are kept, and which version was the last to open the folder. */
    backupSettings: join(folder, 'backups.json'),
    backups: join(folder, 'backups'),
    /** States that restoring has taken the place of, each in a folder of its own. */
    beforeRestoring: join(folder, 'before-restoring'),
    logs: join(folder, 'logs'),
    openedCopies: join(folder, 'opened-copies'),
  }
}

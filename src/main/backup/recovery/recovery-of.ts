import { dataFolderFiles } from '../../data-folder.ts'
import { claimMigrations } from '../../store/migrations.ts'
import { vaultMigrations } from '../../vault/migrations.ts'
import { jobRunner } from '../run-job.ts'
import { createRecovery, type Recovery } from './recovery.ts'

/** The recovery of a data folder as the built program does it. */
export function recoveryOf(folder: string, clock: () => Date, workerUrl: URL): Recovery {
  return createRecovery({
    files: dataFolderFiles(folder),
    claimMigrations: claimMigrations(),
    vaultMigrations,
    runJob: jobRunner(workerUrl),
    clock,
  })
}

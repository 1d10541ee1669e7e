import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { type ProblemCode, problem } from '../../../shared/domain/problem.ts'
import type { BackupSummary } from '../../../shared/ipc/backup-procedures.ts'
import type { RecoveryReport } from '../../../shared/ipc/recovery-procedures.ts'
import type { dataFolderFiles } from '../../data-folder.ts'
import type { Migration } from '../../sqlite/migrate.ts'
import type { Swap } from '../restore/swap-files.ts'
import { undoName } from '../restore/undo-states.ts'
import type { RunJob } from '../run-job.ts'
import { readBackupSettings } from '../settings.ts'

export interface RecoveryParts {
  readonly files: ReturnType<typeof dataFolderFiles>
  readonly claimMigrations: readonly Migration[]
  readonly vaultMigrations: Readonly<Record<string, string>>
  readonly runJob: RunJob
  readonly clock: () => Date
}

/** Below the data folder, as a swap names its folders. */
const staging = 'recovering'
const damagedFolder = 'damaged'

/** What can be done where the data of a folder could not be opened. Nothing is removed; what was there is set aside. */
export interface Recovery {
  backups(): Promise<BackupSummary[]>
  /** @param exchange puts the recovered files in place and opens them */
  recover<Code extends ProblemCode>(
    id: string | null,
    exchange: (swap: Swap) => Promise<Outcome<unknown, Code>>,
  ): Promise<
    Outcome<RecoveryReport, Code | 'backup-not-found' | 'backup-damaged' | 'database-from-newer-version'>
  >
}

export function createRecovery({ files, runJob, clock, ...migrations }: RecoveryParts): Recovery {
  const folder = () => readBackupSettings(files.backupSettings).folder ?? files.backups
  return {
    backups: async () => runJob('list', { folder: folder() }),
    async recover(id, exchange) {
      const order = { ...migrations, folder: folder(), id, staging: join(files.folder, staging), files }
      const recovered = await runJob('recover', order)
      if (recovered === 'not-found') return failure(problem('backup-not-found'))
      if (recovered === 'damaged') return failure(problem('backup-damaged'))
      if (recovered === 'newer') return failure(problem('database-from-newer-version'))
      const to = join(damagedFolder, undoName(clock()))
      const exchanged = await exchange({ from: staging, to })
      if (!exchanged.ok) return exchanged
      const setAside = join(files.folder, to)
      const report = { ...recovered, setAside }
      writeFileSync(join(setAside, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
      return success(report)
    },
  }
}

import { join } from 'node:path'
import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { dataFolderFiles } from '../../data-folder.ts'
import type { RunJob } from '../run-job.ts'
import type { Swap } from './swap-files.ts'
import { type Undo, undoName } from './undo-states.ts'

export interface RestoreParts {
  readonly files: ReturnType<typeof dataFolderFiles>
  /** Of the backups. */
  readonly folder: string
  readonly vaultMigrations: Readonly<Record<string, string>>
  readonly newestSchema: number
  readonly runJob: RunJob
  readonly clock: () => Date
}

/** Below the data folder, as a swap names its folders. */
const staging = 'restoring'
const statesFolder = 'before-restoring'

/** Puts a backup's files together beside those in use. What is answered is to be done when nobody has the data open. */
export async function stageRestore(
  { files, folder, ...parts }: RestoreParts,
  id: string,
): Promise<Outcome<Swap, 'backup-not-found' | 'backup-damaged' | 'database-from-newer-version'>> {
  const staged = await parts.runJob('stage', {
    folder,
    id,
    staging: join(files.folder, staging),
    keyFile: files.vaultKey,
    vaultFile: files.vault,
    vaultMigrations: parts.vaultMigrations,
    newestSchema: parts.newestSchema,
  })
  switch (staged) {
    case 'staged':
      return success({ from: staging, to: join(statesFolder, undoName(parts.clock())) })
    case 'not-found':
      return failure(problem('backup-not-found'))
    case 'damaged':
      return failure(problem('backup-damaged'))
    case 'newer':
      return failure(problem('database-from-newer-version'))
  }
}

/** The way back to a state from before; what is there now becomes such a state itself. */
export function undoSwap({ id }: Undo, now: Date): Swap {
  return { from: join(statesFolder, id), to: join(statesFolder, undoName(now)) }
}

/** The same way back again, where what was put in place does not open. */
export function reverseOf({ from, to }: Swap): Swap {
  return { from: to, to: `${from}-refused` }
}

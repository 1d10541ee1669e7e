import { hostname } from 'node:os'
import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import { type Backups, placeIn } from '../../backup/backups.ts'
import { type RestoreParts, stageRestore, undoSwap } from '../../backup/restore/restore.ts'
import type { Swap } from '../../backup/restore/swap-files.ts'
import type { OpenCode } from '../../parts.ts'

export interface BackupActions {
  /** Closes the data, exchanges its files, opens it again, and has the page loaded anew. */
  readonly exchange: (swap: Swap) => Promise<Outcome<Record<string, never>, OpenCode>>
  /** Null when the user cancels. */
  readonly pickFolder: () => Promise<string | null>
}

type Parts = BackupActions & { readonly backups: Backups; readonly restoring: Omit<RestoreParts, 'folder'> }

export function backupHandlers({
  backups,
  restoring,
  exchange,
  pickFolder,
}: Parts): ClaimdeskHandlers['backups'] {
  const { files, clock } = restoring
  return {
    status: () => success(backups.status()),
    make: () => backups.make('asked'),
    setKeep: async ({ keep }) => success(await backups.change({ keep })),
    async chooseFolder() {
      const chosen = await pickFolder()
      if (chosen === null) return success(backups.status())
      return success(await backups.change({ folder: placeIn(chosen, hostname(), files.folder) }))
    },
    resetFolder: async () => success(await backups.change({ folder: null })),
    async restore({ id }) {
      const staged = await stageRestore({ ...restoring, folder: backups.folder() }, id)
      return staged.ok ? exchange(staged.value) : staged
    },
    undoRestore() {
      const undo = backups.undo()
      return undo === null ? failure(problem('backup-not-found')) : exchange(undoSwap(undo, clock()))
    },
  }
}

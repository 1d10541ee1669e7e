import { hostname } from 'node:os'
import { failure, type Outcome, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import { type Backups, placeIn } from '../../backup/backups.ts'
import { type ManualBackupParts, saveBackupFile, stageBackupFile } from '../../backup/file/manual-backup.ts'
import { stageRestore, undoSwap } from '../../backup/restore/restore.ts'
import type { Swap } from '../../backup/restore/swap-files.ts'
import type { OpenCode } from '../../parts.ts'

export interface BackupActions {
  /** Closes the data, exchanges its files, opens it again, and has the page loaded anew. */
  readonly exchange: (swap: Swap) => Promise<Outcome<Record<string, never>, OpenCode | 'disk-full'>>
  /** Null when the user cancels. */
  readonly pickFolder: () => Promise<string | null>
  readonly pickBackupFile: () => Promise<string | null>
  readonly pickSavePath: (name: string) => Promise<string | null>
  /** Tries a secret on the vault that is open now. */
  readonly unlock: (secret: string) => Promise<unknown>
}

type Parts = BackupActions &
  Omit<ManualBackupParts, 'version'> & {
    readonly backups: Backups
    readonly facts: { readonly version: string }
  }

export function backupHandlers(parts: Parts): ClaimdeskHandlers['backups'] {
  const { backups, restoring, exchange, pickFolder } = parts
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
    async saveFile({ passphrase }) {
      const to = await parts.pickSavePath(`claimdesk-${clock().toISOString().slice(0, 10)}.claimdesk-backup`)
      if (to === null) return success({ saved: false })
      const saved = await saveBackupFile({ ...parts, version: parts.facts.version }, { to, passphrase })
      return saved.ok ? success({ saved: true }) : saved
    },
    async restoreFile({ secret }) {
      const from = await parts.pickBackupFile()
      if (from === null) return success({ restored: false })
      const staged = await stageBackupFile(restoring, { from, secret })
      if (!staged.ok) return staged
      const exchanged = await exchange(staged.value)
      if (!exchanged.ok) return exchanged
      // What opened the file opens its keys: from now on this system's keyring does.
      await parts.unlock(secret)
      return success({ restored: true })
    },
  }
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BackupStatus } from '../../shared/ipc/backup-procedures.ts'
import { ask } from './ask.ts'
import { useFlushers } from './flush.ts'

/** The backups there are; main tells of every change. */
export const backupQueries = {
  status: () =>
    queryOptions({ queryKey: ['backups'], queryFn: () => ask(window.claimdesk.backups.status({})) }),
}

/** Makes one of all that was typed; ends when it is on the disk and checked. */
export function useMakeBackup() {
  const flushers = useFlushers()
  return useBackupMutation(async () => {
    await flushers.flushAll()
    return ask(window.claimdesk.backups.make({}))
  })
}

export function useKeepBackups() {
  return useBackupMutation((keep: number) => ask(window.claimdesk.backups.setKeep({ keep })))
}

/** True has main ask for a folder; false goes back to the usual one. */
export function useBackupFolder() {
  return useBackupMutation((isChosen: boolean) =>
    ask(isChosen ? window.claimdesk.backups.chooseFolder({}) : window.claimdesk.backups.resetFolder({})),
  )
}

/** Saves what was typed, which is kept with the present state; then the page is loaded anew. The dialog says why it failed. */
export function useRestoreBackup() {
  const flushers = useFlushers()
  return useMutation({
    async mutationFn(id: string) {
      await flushers.flushAll()
      return ask(window.claimdesk.backups.restore({ id }))
    },
    meta: { showsProblem: true },
  })
}

export function useUndoRestore() {
  const flushers = useFlushers()
  return useMutation({
    async mutationFn() {
      await flushers.flushAll()
      return ask(window.claimdesk.backups.undoRestore({}))
    },
  })
}

/** All that was typed as one encrypted file; `saved` is false when the user cancelled. The dialog says why it failed. */
export function useSaveBackupFile() {
  const flushers = useFlushers()
  return useMutation({
    async mutationFn(passphrase: string | null) {
      await flushers.flushAll()
      return ask(window.claimdesk.backups.saveFile({ passphrase }))
    },
    meta: { showsProblem: true },
  })
}

/** As `useRestoreBackup`, of a file that main asks for. */
export function useRestoreBackupFile() {
  const flushers = useFlushers()
  return useMutation({
    async mutationFn(secret: string) {
      await flushers.flushAll()
      return ask(window.claimdesk.backups.restoreFile({ secret }))
    },
    meta: { showsProblem: true },
  })
}

function useBackupMutation<Input>(call: (input: Input) => Promise<BackupStatus>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: status => client.setQueryData(backupQueries.status().queryKey, status),
  })
}

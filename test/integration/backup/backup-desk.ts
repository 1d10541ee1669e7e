import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Backups, createBackups } from '../../../src/main/backup/backups.ts'
import { stageRestore, undoSwap } from '../../../src/main/backup/restore/restore.ts'
import { type Swap, swapFiles } from '../../../src/main/backup/restore/swap-files.ts'
import { jobRunner } from '../../../src/main/backup/run-job.ts'
import { dataFolderFiles } from '../../../src/main/data-folder.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { vaultMigrations } from '../../../src/main/vault/migrations.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { type Desk, openDesk } from '../../faults/desk.ts'
import { backupWorkerUrl } from '../../support/worker-entries.ts'

export const runJob = jobRunner(backupWorkerUrl)

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** One data folder with its backups, opened, closed and exchanged as the program does it. */
export async function aBackedUpDesk(folder?: string) {
  const dataFolder = folder ?? join(await temporaryFolder(), 'data')
  const files = dataFolderFiles(dataFolder)
  let nowMs = Date.parse('2026-03-16T09:00:00.000Z')
  const clock = () => new Date(nowMs)
  const defects: unknown[] = []
  let due: (() => void) | null = null
  let showWaiting = () => {}
  const waiting = new Promise<void>(resolve => {
    showWaiting = resolve
  })
  let desk: Desk
  let backups: Backups

  async function open(): Promise<void> {
    desk = await openDesk({ folder: dataFolder, clock })
    backups = createBackups({
      files,
      version: '0.1.0',
      runJob,
      vault: desk.vault,
      fingerprint: desk.store.fingerprint,
      inTurn: work => work(),
      timers: {
        after(_ms, work) {
          due = work
          showWaiting()
          return () => {}
        },
      },
      clock,
      publish: () => undefined,
      onDefect: (where, error) => defects.push([where, error]),
    })
  }

  async function close(): Promise<void> {
    await backups.stop()
    await desk.close()
  }

  async function exchange(swap: Swap): Promise<void> {
    await close()
    await swapFiles(dataFolder, swap)
    await open()
    await backups.change({})
  }

  await open()
  onTestFinished(() => close())
  const restoring = () => ({
    files,
    folder: backups.folder(),
    vaultMigrations,
    newestSchema: claimMigrations().length,
    runJob,
    clock,
  })
  return {
    folder: dataFolder,
    files,
    defects,
    desk: () => desk,
    backups: () => backups,
    pass({ minutes = 0, days = 0 }) {
      nowMs += (days * 24 * 60 + minutes) * 60_000
    },
    /** Settles when backups have looked what is there, and wait for their time. */
    whenWaiting: () => waiting,
    /** Runs what the timer would run now; settles when the backup that it may have begun has ended. */
    async tick(): Promise<void> {
      due?.()
      for (;;) {
        if (!backups.status().isRunning) return
        await new Promise(resolve => setImmediate(resolve))
      }
    },
    restoring,
    exchange,
    async restore(id: string) {
      const staged = await stageRestore(restoring(), id)
      if (!staged.ok) return staged.problem.code
      await exchange(staged.value)
      return 'ok'
    },
    async undo() {
      const undo = backups.undo()
      if (undo === null) throw new Error('There is nothing to undo.')
      await exchange(undoSwap(undo, clock()))
    },
    async attach(id: ClaimId, name: string, bytes: Uint8Array): Promise<string> {
      const path = join(dataFolder, name)
      await writeFile(path, bytes)
      const stored = await desk.vault.ingest({ path })
      if (!stored.ok) throw new Error(stored.problem.code)
      const added = desk.store.attachments.add(id, { ...stored.value, name })
      if (!added.ok) throw new Error(added.problem.code)
      desk.vault.settle(stored.value.sha256)
      return stored.value.sha256
    },
    async bytesOf(sha256: string): Promise<Buffer | null> {
      const pieces: Uint8Array[] = []
      try {
        for await (const piece of desk.vault.stream(sha256)) pieces.push(piece)
      } catch {
        return null
      }
      return Buffer.concat(pieces)
    },
    close,
    open,
  }
}

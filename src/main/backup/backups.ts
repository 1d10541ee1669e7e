import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { BackupReason, BackupStatus } from '../../shared/ipc/backup-procedures.ts'
import type { dataFolderFiles } from '../data-folder.ts'
import { storageProblem } from '../store/storage-problem.ts'
import type { Timers } from '../sync/sync-parts.ts'
import type { Vault } from '../vault/vault.ts'
import type { ListedBackup } from './list-backups.ts'
import { BackupRefused, makeBackup } from './make-backup.ts'
import { forgetOldStates, lastUndo, type Undo } from './restore/undo-states.ts'
import type { RunJob } from './run-job.ts'
import { type BackupSettings, readBackupSettings, writeBackupSettings } from './settings.ts'

/** So much editing may be lost with the disk of the data folder. */
const intervalMs = 15 * 60_000
const lookEveryMs = 60_000

export interface BackupsParts {
  readonly files: ReturnType<typeof dataFolderFiles>
  readonly version: string
  readonly runJob: RunJob
  readonly vault: Pick<Vault, 'backUp'>
  /** Another one whenever something was edited. */
  readonly fingerprint: () => string
  /** No sweep runs beside what it is given. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  readonly timers: Timers
  readonly clock: () => Date
  readonly publish: (status: BackupStatus) => void
  readonly onDefect: (where: string, error: unknown) => void
}

/** Backups of one data folder: made while it is edited, listed, and where they lie. */
export interface Backups {
  status(): BackupStatus
  folder(): string
  undo(): Undo | null
  /** Looks what is there, and from now on once a minute whether one is due. */
  start(): void
  make(reason: BackupReason): Promise<Outcome<BackupStatus, 'backup-failed' | 'disk-full'>>
  change(settings: Partial<Pick<BackupSettings, 'folder' | 'keep'>>): Promise<BackupStatus>
  /** Ends after what is under way. */
  stop(): Promise<void>
}

export function createBackups(parts: BackupsParts): Backups {
  const { files, runJob, clock, timers } = parts
  let settings = readBackupSettings(files.backupSettings)
  let known: readonly ListedBackup[] = []
  let running: Promise<unknown> | null = null
  let lastProblem: Problem | null = null
  let isStopped = false
  let stopTimer = () => {}

  const folder = () => settings.folder ?? files.backups

  function status(): BackupStatus {
    const newest = known[0]
    const undo = lastUndo(files.beforeRestoring, clock())
    return {
      folder: folder(),
      isUsualFolder: settings.folder === null,
      keep: settings.keep,
      isRunning: running !== null,
      nextAt: newest === undefined ? null : new Date(Date.parse(newest.at) + intervalMs).toISOString(),
      problem: lastProblem,
      backups: known.map(({ fingerprint, ...summary }) => summary),
      undo: undo && { id: undo.id, at: undo.at },
    }
  }

  const publish = () => parts.publish(status())

  async function look(): Promise<void> {
    // Before the first backup there is nothing that a thread would have to be started for.
    const isNone = settings.folder === null && !existsSync(files.backups)
    known = isNone ? [] : await runJob('list', { folder: folder() })
    publish()
  }

  function isDue(): boolean {
    const newest = known[0]
    if (newest === undefined) return true
    const ageMs = clock().getTime() - Date.parse(newest.at)
    // A clock that was set back must not put backups off until it has caught up.
    return (ageMs >= intervalMs || ageMs < 0) && newest.fingerprint !== parts.fingerprint()
  }

  function lookAgain(): void {
    stopTimer = timers.after(lookEveryMs, () => {
      if (running === null && isDue()) void make('automatic')
      lookAgain()
    })
  }

  async function make(reason: BackupReason): Promise<Outcome<BackupStatus, 'backup-failed' | 'disk-full'>> {
    const made = parts.inTurn(() => attempt(reason))
    running = made
    publish()
    const found = await made
    if (running === made) running = null
    lastProblem = found
    publish()
    return found === null ? success(status()) : failure(found)
  }

  async function attempt(reason: BackupReason): Promise<Problem<'backup-failed' | 'disk-full'> | null> {
    try {
      await makeBackup({
        files,
        folder: folder(),
        at: clock(),
        reason,
        version: parts.version,
        keep: settings.keep,
        runJob,
        copyByVault: order => parts.vault.backUp(order),
      })
      known = await runJob('list', { folder: folder() })
      return null
    } catch (error) {
      const refused = error instanceof BackupRefused ? error.problem : storageProblem(error)
      if (refused === null) parts.onDefect('backup', error)
      if (refused?.code === 'disk-full') return problem('disk-full', { retryable: true })
      const reason = String(refused?.params?.reason ?? refused?.code ?? 'DEFECT')
      return problem('backup-failed', { retryable: true, params: { reason } })
    }
  }

  return {
    status,
    folder,
    undo: () => lastUndo(files.beforeRestoring, clock()),
    start() {
      forgetOldStates(files.beforeRestoring, clock())
        .then(look)
        .catch((error: unknown) => parts.onDefect('backup.list', error))
        .finally(() => {
          if (!isStopped) lookAgain()
        })
    },
    make,
    async change(next) {
      settings = { ...readBackupSettings(files.backupSettings), ...next }
      writeBackupSettings(files.backupSettings, settings)
      await look()
      return status()
    },
    async stop() {
      isStopped = true
      stopTimer()
      await running
    },
  }
}

/** Where the backups of this data folder lie in a folder that the user chose, which may have those of others, too. */
export function placeIn(chosen: string, computer: string, dataFolder: string): string {
  const name = resolve(dataFolder).split(/[\\/]/).at(-1) ?? 'data'
  return join(chosen, `Claimdesk backups ${computer} ${name}`)
}

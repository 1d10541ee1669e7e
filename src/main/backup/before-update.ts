import { existsSync } from 'node:fs'
import type { dataFolderFiles } from '../data-folder.ts'
import { inspectFile } from '../store/inspect-file.ts'
import { makeBackup } from './make-backup.ts'
import type { RunJob } from './run-job.ts'
import { readBackupSettings, writeBackupSettings } from './settings.ts'

export interface BeforeUpdate {
  readonly files: ReturnType<typeof dataFolderFiles>
  readonly version: string
  /** The newest schema that this version understands: one from a newer version is not ours to touch. */
  readonly newestSchema: number
  readonly runJob: RunJob
  readonly clock: () => Date
  readonly onDefect: (where: string, error: unknown) => void
}

/**
 * A backup of the data as the last version left it, before another one opens it. Where it fails (a full disk, a drive that
 * is away) the program starts all the same: a migration makes a copy of its own, without which it does not begin.
 */
export async function backUpBeforeUpdate(options: BeforeUpdate): Promise<void> {
  const { files, version, runJob, clock, onDefect } = options
  const settings = readBackupSettings(files.backupSettings)
  if (settings.openedBy === version || !isOurs(options)) return
  try {
    // Where the version is not known there was none before this one, or it made no backups.
    const folder = settings.folder ?? files.backups
    await makeBackup({
      files,
      folder,
      at: clock(),
      reason: 'before-update',
      version,
      keep: settings.keep,
      runJob,
    })
  } catch (error) {
    onDefect('backup.before-update', error)
  }
}

/** From now on the data is what this version made of it. */
export function noteVersion(file: string, version: string): void {
  const settings = readBackupSettings(file)
  if (settings.openedBy !== version) writeBackupSettings(file, { ...settings, openedBy: version })
}

function isOurs({ files, newestSchema }: BeforeUpdate): boolean {
  if (!existsSync(files.claims)) return false
  try {
    const found = inspectFile(files.claims)
    return found.is === 'database' && found.version > 0 && found.version <= newestSchema
  } catch {
    // Damaged, or not to be read: told when it is opened.
    return false
  }
}

import { readFileSync } from 'node:fs'
import { win32 } from 'node:path'
import { type ManagedSettings, nothingManaged, readManaged } from './managed-settings.ts'

/**
 * Where an administrator puts the file: a place of the platform's that users cannot write to. On Windows that is the folder of
 * programs, since anybody may make folders under ProgramData.
 */
export function managedFilePath(platform: NodeJS.Platform, programFiles: string | undefined): string {
  if (platform === 'win32')
    return win32.join(programFiles ?? 'C:\\Program Files', 'Claimdesk', 'managed.json')
  if (platform === 'darwin') return '/Library/Application Support/Claimdesk/managed.json'
  return '/etc/claimdesk/managed.json'
}

/** What the administrator set; read once, at start. A file that is there and cannot be read counts as one without sense. */
export function loadManaged(file: string): ManagedSettings {
  try {
    return readManaged(file, readFileSync(file, 'utf8'))
  } catch (error) {
    const isAbsent =
      error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code))
    return isAbsent ? nothingManaged : readManaged(file, '')
  }
}

import { existsSync } from 'node:fs'
import { backupFiles, readManifest } from './backup-folder.ts'
import type { Manifest } from './manifest.ts'
import { hashOfFile } from './write-backup.ts'

/** Why a backup cannot take the place of the data. */
export type BackupRefusal = 'not-found' | 'damaged' | 'newer'

/** The manifest of a backup that is there, whole, and of a schema that this version understands; else why not. */
export async function wholeBackup(
  folder: string,
  id: string,
  newestSchema: number,
): Promise<Manifest | BackupRefusal> {
  const backup = backupFiles(folder, id)
  const manifest = readManifest(folder, id)
  if (manifest === null) return existsSync(backup.folder) ? 'damaged' : 'not-found'
  if (manifest.schema > newestSchema) return 'newer'
  const isWhole =
    existsSync(backup.claims) && (await hashOfFile(backup.claims)) === manifest.claimsFile.sha256
  return isWhole ? manifest : 'damaged'
}

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, manifestSchema } from './manifest.ts'

/** What a folder of backups holds: one `documents.db` for all, and a folder for each. */
export const documentsFileOf = (folder: string) => join(folder, 'documents.db')

/** The files of one backup. */
export function backupFiles(folder: string, id: string) {
  const own = join(folder, id)
  return {
    folder: own,
    manifest: join(own, 'manifest.json'),
    claims: join(own, 'claims.db'),
    key: join(own, 'vault-key.json'),
  }
}

/** Backups take their final name when they are whole: what has this ending was cut off, or is being written. */
export const unfinished = '.partial'

/** Those that are whole, newest first; what cannot be understood is left out, and left alone. */
export function listBackups(folder: string): Manifest[] {
  return namesIn(folder)
    .filter(name => !name.endsWith(unfinished))
    .flatMap(name => readManifest(folder, name) ?? [])
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

export function readManifest(folder: string, id: string): Manifest | null {
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(backupFiles(folder, id).manifest, 'utf8')))
    return manifest.id === id ? manifest : null
  } catch {
    // No backup of ours, or a damaged one.
    return null
  }
}

/** What a backup that was cut off has left. */
export function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder))
    if (name.endsWith(unfinished)) rmSync(join(folder, name), { recursive: true, force: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    // Not made yet, or on a drive that is away.
    return []
  }
}

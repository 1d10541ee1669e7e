import { statfsSync } from 'node:fs'
import type { DataPlace } from '../shared/ipc/app-procedures.ts'

/** Folders that a program keeps in step with a cloud, by the name of one of the folders above; as each program names them. */
const clouds: readonly { readonly name: string; readonly folder: RegExp }[] = [
  { name: 'OneDrive', folder: /^OneDrive( ?- ?.+)?$/i },
  { name: 'Dropbox', folder: /^Dropbox( \(.+\))?$/i },
  { name: 'Google Drive', folder: /^(Google ?Drive(-.+)?|My Drive)$/i },
  { name: 'iCloud', folder: /^(iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i },
  { name: 'Nextcloud', folder: /^Nextcloud$/i },
]

/** Numbers of file systems on other computers, from Linux's `statfs(2)`: NFS, SMB and CIFS, AFS, Coda, 9P. */
const remoteTypes: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x01021997,
])

/**
 * Where databases suffer: in a folder that a cloud's program copies while they are written, so that copies do not fit together,
 * or on another computer, whose locks SQLite cannot rely on. Null for a usual place. A network drive of Windows is known by its
 * address alone, not behind a letter.
 */
export function placeOfData(folder: string, fileSystemType = typeOf): DataPlace | null {
  const names = folder.split(/[\\/]/)
  const cloud = clouds.find(({ folder: named }) => names.some(name => named.test(name)))
  if (cloud) return { kind: 'cloud', name: cloud.name }
  return /^\\\\[^?.]/.test(folder) || remoteTypes.has(fileSystemType(folder)) ? { kind: 'network' } : null
}

function typeOf(folder: string): number {
  // Numbers of other systems mean other things.
  if (process.platform !== 'linux') return 0
  try {
    return statfsSync(folder).type >>> 0
  } catch {
    // At worst a warning is missing; what is wrong with the folder is told by what opens it.
    return 0
  }
}

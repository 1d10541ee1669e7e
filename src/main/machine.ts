import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** systemd's, and D-Bus's where there is none: made with the installation, the same for all programs on it. */
const systemFiles = ['/etc/machine-id', '/var/lib/dbus/machine-id']

/**
 * What tells this machine from others, as a hash that says nothing of it to whoever reads a copied database: the system's
 * own number where it has one, else one kept in a file of the user's, outside of every data folder (decision 8). Null where
 * neither can be read or made.
 *
 * @param userFolder where programs keep what belongs to this user on this machine
 */
export function thisMachine(userFolder: string, files: readonly string[] = systemFiles): string | null {
  const ownFile = join(userFolder, 'claimdesk-machine-id')
  const known = [...files, ownFile].map(textOf).find(text => text !== '') ?? newNumber(userFolder, ownFile)
  return known === null ? null : createHash('sha256').update(`claimdesk ${known}`).digest('hex')
}

/** Of whoever uses the program on it, for the history. */
export const userName = (): string => userInfo().username

function newNumber(folder: string, file: string): string | null {
  const number = randomUUID()
  try {
    makeFolder(folder)
    writeFileSync(file, `${number}\n`, { mode: 0o600, flag: 'wx' })
    return number
  } catch {
    // A folder that cannot be written: nothing then tells a copied data folder from one that was made here.
    return null
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    // Not there on this system, or not readable: the next one counts.
    return ''
  }
}

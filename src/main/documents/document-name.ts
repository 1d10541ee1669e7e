import { posix } from 'node:path'
import { safeName } from '../vault/safe-name.ts'

/** The name that the user gives a document: safe, and with the ending it had, since that tells programs what it is. */
export function renamed(name: string, wanted: string): string {
  const ending = posix.extname(name)
  const safe = safeName(wanted)
  if (posix.extname(safe).toLowerCase() === ending.toLowerCase()) return safe
  return safeName(`${safe}${ending}`)
}

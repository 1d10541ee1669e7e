import { readFileSync } from 'node:fs'
import { parseKeyFile } from '../vault/key/key-file.ts'

/** The keys that a key file has; none where it is missing or cannot be understood. */
export function keyIdsIn(file: string): string[] {
  try {
    return parseKeyFile(readFileSync(file, 'utf8'))?.keys.map(({ keyId }) => keyId) ?? []
  } catch {
    // Not there: no document was ever stored, or it is lost, which locks the vault and is told there.
    return []
  }
}

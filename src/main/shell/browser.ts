import { appendFile } from 'node:fs/promises'
import { shell } from 'electron'
import { isConfidential } from '../../shared/service-api/sign-in.ts'

/**
 * Opens a provider's page in the system's browser.
 *
 * @param insteadTo a file that tests and development have addresses written to, a line each, instead of a browser opened
 */
export function browserOpener(insteadTo: string | null): (address: string) => Promise<void> {
  return async address => {
    // The address comes from the provider's discovery document: no other scheme may start a program.
    if (!isConfidential(address)) throw new Error('Neither https nor on this computer.')
    if (insteadTo === null) await shell.openExternal(address)
    else await appendFile(insteadTo, `${address}\n`)
  }
}

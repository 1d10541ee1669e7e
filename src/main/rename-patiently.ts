import { rename } from 'node:fs/promises'
import { setTimeout as after } from 'node:timers/promises'
import { systemCode } from './vault/source-file.ts'

/** Waits between attempts, in milliseconds: about five seconds in all, as a virus scanner takes for a file. */
const waitsMs = [10, 20, 50, 100, 200, 400, 800, 1_500, 2_000]

/** What Windows answers while another program has the file open. Elsewhere nobody's reading hinders a rename, and these stay. */
const isHeld = (error: unknown, platform: string) =>
  platform === 'win32' && ['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(error))

/**
 * As `rename`, where on Windows a virus scanner, an indexer or a cloud's program may hold one of the names for some seconds.
 * @throws what the system said last
 */
export async function renamePatiently(
  from: string,
  to: string,
  { attempt = rename, wait = after as (ms: number) => Promise<unknown>, platform = process.platform } = {},
): Promise<void> {
  for (const waitMs of waitsMs) {
    try {
      return await attempt(from, to)
    } catch (error) {
      if (!isHeld(error, platform)) throw error
    }
    await wait(waitMs)
  }
  return attempt(from, to)
}

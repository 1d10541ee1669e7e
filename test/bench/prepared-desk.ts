import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Desk, openDesk } from '../integration/sync/desk.ts'

/** Where there is one, a file system in memory: waiting for the disk ten thousand times would take most of a run. */
const memory = '/dev/shm'

/**
 * A laptop's data folder, filled by `prepare` in memory, then copied to the disk and opened there: what is measured
 * afterwards waits for the disk as it does in the app.
 */
export async function preparedDesk(
  folder: string,
  serviceUrl: string,
  prepare: (desk: Desk) => Promise<void>,
): Promise<Desk> {
  const quick = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'claimdesk-bench-'))
  try {
    const desk = await openDesk(quick, serviceUrl)
    await prepare(desk)
    await desk.close()
    await cp(quick, folder, { recursive: true })
  } finally {
    await rm(quick, { recursive: true, force: true })
  }
  return openDesk(folder, serviceUrl)
}

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder } from '../../make-folder.ts'
import { renamePatiently } from '../../rename-patiently.ts'
import { syncFolder } from '../../vault/sync-folder.ts'

/** What restoring exchanges in a data folder; all else, as the sign-in, stays. */
export const swappedFiles = (folder: string) => ({
  claims: join(folder, 'claims.db'),
  vault: join(folder, 'vault.db'),
  key: join(folder, 'vault-key.json'),
})

/** A database's file, and what belongs to it while it is in use or was not closed well. */
const families = [
  ['claims.db', 'claims.db-wal', 'claims.db-shm'],
  ['vault.db', 'vault.db-journal'],
  ['vault-key.json', 'vault-key.json.previous'],
] as const

/** Each relative to the data folder. */
const swapSchema = z.object({
  /** Has the files that take the place of the present ones. */
  from: z.string(),
  /** Where the present ones go. */
  to: z.string(),
})
export type Swap = z.infer<typeof swapSchema>

const journalOf = (dataFolder: string) => join(dataFolder, 'restoring.json')

/**
 * Exchanges the files of a data folder that nobody has open. From the moment at which the journal is on the disk it goes
 * through, whatever happens: a start that finds a journal does the rest (`finishSwap`). Nothing is removed.
 */
export async function swapFiles(dataFolder: string, swap: Swap): Promise<void> {
  makeFolder(join(dataFolder, swap.to))
  await syncFolder(dataFolder)
  const journal = journalOf(dataFolder)
  writeFileSync(`${journal}.new`, JSON.stringify(swap), { flush: true })
  await renamePatiently(`${journal}.new`, journal)
  await syncFolder(dataFolder)
  await finishSwap(dataFolder)
}

/** Does what a swap that was cut off has left to do; nothing where there is none. May be repeated. */
export async function finishSwap(dataFolder: string): Promise<void> {
  const journal = journalOf(dataFolder)
  if (!existsSync(journal)) return
  const { from, to } = swapSchema.parse(JSON.parse(readFileSync(journal, 'utf8')))
  const [source, target] = [join(dataFolder, from), join(dataFolder, to)]
  for (const family of families) {
    // The main file is the first to take its place: while it is still in its source, what lies here is what was here before.
    if (existsSync(join(source, family[0])))
      for (const name of family) await moveIfThere(join(dataFolder, name), join(target, name))
    await syncFolder(target)
    for (const name of family) await moveIfThere(join(source, name), join(dataFolder, name))
    await syncFolder(dataFolder)
  }
  rmSync(journal)
  await syncFolder(dataFolder)
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (existsSync(from)) await renamePatiently(from, to)
}

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to be taken in, with its size as far as it is known yet. */
export interface FoundFile {
  readonly path: string
  readonly sizeBytes: number
}

/**
 * The files at these paths: folders with all that is in them, in order of name, but neither hidden files nor links, which may
 * lead round in circles. A path that cannot be looked at, and an empty folder, stay as they are: taking them in tells what
 * is wrong.
 */
export async function expandPaths(paths: readonly string[]): Promise<FoundFile[]> {
  const found = await Promise.all(paths.map(expand))
  return found.flat()
}

async function expand(path: string): Promise<FoundFile[]> {
  try {
    const stats = await stat(path)
    if (!stats.isDirectory()) return [{ path, sizeBytes: stats.isFile() ? stats.size : 0 }]
    const inside = await filesIn(path)
    return inside.length === 0 ? [{ path, sizeBytes: 0 }] : inside
  } catch {
    // Not there, or not to be looked into: the ingest says what is wrong.
    return [{ path, sizeBytes: 0 }]
  }
}

async function filesIn(folder: string): Promise<FoundFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const found: FoundFile[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesIn(path)))
    if (entry.isFile()) found.push(...(await expand(path)))
  }
  return found
}

import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

const contentsFile = 'claimdesk-runtime.json'

/** File by file, its size in bytes. */
type Sizes = Readonly<Record<string, number>>

/** Lists a finished runtime in a file of its own, so that a part lost later (a cleaner, a full disk) is noticed. */
export async function recordContents(folder: string): Promise<void> {
  await writeFile(join(folder, contentsFile), `${JSON.stringify(await sizesIn(folder), null, 1)}\n`)
}

/** False when the folder is absent, was never finished, or has lost or shortened a file since. */
export async function isWhole(folder: string): Promise<boolean> {
  const recorded = await recordedSizes(folder)
  if (recorded === undefined) return false
  for (const [path, sizeBytes] of Object.entries(recorded)) {
    const found = await stat(join(folder, path)).catch(absent)
    if (found?.size !== sizeBytes) return false
  }
  return true
}

async function recordedSizes(folder: string): Promise<Sizes | undefined> {
  const text = await readFile(join(folder, contentsFile), 'utf8').catch(absent)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Sizes
  } catch {
    return undefined // Half written: as good as never finished.
  }
}

async function sizesIn(folder: string): Promise<Sizes> {
  const sizes: Record<string, number> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    sizes[relative(folder, path)] = (await stat(path)).size
  }
  return sizes
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

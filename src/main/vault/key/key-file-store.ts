import { randomBytes } from 'node:crypto'
import { copyFile, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renamePatiently } from '../../rename-patiently.ts'
import { systemCode } from '../source-file.ts'
import { syncFolder } from '../sync-folder.ts'
import { type KeyFile, parseKeyFile } from './key-file.ts'

const previousOf = (path: string) => `${path}.previous`

/**
 * The key file, or why there is none. Where a change was cut off so that the file itself cannot be understood, the version
 * before it is read, which stays until the new one is durable.
 */
export async function readKeyFile(path: string): Promise<KeyFile | 'missing' | 'damaged'> {
  const text = await readIfThere(path)
  const kept = text === null ? null : parseKeyFile(text)
  if (kept !== null) return kept
  const previous = await readIfThere(previousOf(path))
  const before = previous === null ? null : parseKeyFile(previous)
  return before ?? (text === null ? 'missing' : 'damaged')
}

/** Whole or not at all, readable by its owner alone. The version before is gone afterwards, with the ways in that it had. */
export async function writeKeyFile(path: string, content: KeyFile): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeDurably(draft, `${JSON.stringify(content, null, 2)}\n`)
  try {
    await keepPrevious(path)
    await renamePatiently(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
  await rm(previousOf(path), { force: true })
}

async function writeDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Not every file system replaces a file in one step: a copy of what is there lies beside it meanwhile. */
async function keepPrevious(path: string): Promise<void> {
  const text = await readIfThere(path)
  // What cannot be understood must not take the place of a version that can.
  if (text === null || parseKeyFile(text) === null) return
  await copyFile(path, previousOf(path))
  const handle = await open(previousOf(path), 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    // Unreadable is not missing: what cannot be read cannot be parsed either, and stays as it is.
    return ''
  }
}

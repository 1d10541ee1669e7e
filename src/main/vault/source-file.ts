import { type BigIntStats, constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { SourceCode } from './messages.ts'

export interface Refusal {
  readonly code: SourceCode
  readonly reason?: string
}

/** Where bytes are taken in from: a file, or the memory that a paste left them in. */
export interface Source {
  readonly sizeBytes: number
  /** Fills the buffer from `position` as far as the bytes go; how many that were. */
  fill(buffer: Uint8Array, position: number): Promise<number | Refusal>
  /** Whether they are no longer those that were opened; null where they are. */
  changed(): Promise<Refusal | null>
  close(): Promise<void>
}

interface SourceFile {
  readonly handle: FileHandle
  readonly stats: BigIntStats
}

/** Bytes that are no file: nothing changes them, and they need no closing. */
export function openBytes(bytes: Uint8Array): Source | Refusal {
  if (bytes.length === 0) return { code: 'file-empty' }
  return {
    sizeBytes: bytes.length,
    async fill(buffer, position) {
      const piece = bytes.subarray(position, position + buffer.length)
      buffer.set(piece)
      return piece.length
    },
    changed: async () => null,
    close: async () => undefined,
  }
}

/** Opens a regular file that is not empty. Others are refused before they are opened: opening a pipe would wait for its writer. */
export async function openSource(path: string): Promise<Source | Refusal> {
  const file = await openFile(path)
  if ('code' in file) return file
  return {
    sizeBytes: Number(file.stats.size),
    fill: (buffer, position) => fill(file.handle, buffer, position),
    changed: () => changedSince(path, file),
    close: () => file.handle.close(),
  }
}

async function openFile(path: string): Promise<SourceFile | Refusal> {
  try {
    const refusal = unfit(await stat(path, { bigint: true }))
    if (refusal !== null) return refusal
    // O_NONBLOCK: should a pipe take the file's place now, opening still returns. Windows has neither.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = await handle.stat({ bigint: true })
    const changed = unfit(stats)
    if (changed === null) return { handle, stats }
    await handle.close()
    return changed
  } catch (error) {
    return refusalOf(error)
  }
}

function unfit(stats: BigIntStats): Refusal | null {
  if (stats.isDirectory()) return { code: 'file-is-folder' }
  if (!stats.isFile()) return { code: 'file-unreadable', reason: 'NOT_A_FILE' }
  return stats.size === 0n ? { code: 'file-empty' } : null
}

/** Whether the file was written to, replaced or removed since it was opened; null where it is the same. */
async function changedSince(path: string, { handle, stats }: SourceFile): Promise<Refusal | null> {
  try {
    const now = await handle.stat({ bigint: true })
    const there = await stat(path, { bigint: true })
    const isSame =
      now.size === stats.size &&
      now.mtimeNs === stats.mtimeNs &&
      there.ino === stats.ino &&
      there.dev === stats.dev
    return isSame ? null : { code: 'file-changed' }
  } catch (error) {
    return refusalOf(error)
  }
}

async function fill(handle: FileHandle, buffer: Uint8Array, position: number): Promise<number | Refusal> {
  let filled = 0
  try {
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return filled
  } catch (error) {
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): Refusal {
  const reason = systemCode(error)
  return { code: reason === 'ENOENT' || reason === 'ENOTDIR' ? 'file-vanished' : 'file-unreadable', reason }
}

/** The code of a system's or SQLite's error; texts stay behind, since they name files. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
}

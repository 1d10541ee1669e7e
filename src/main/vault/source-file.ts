import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  openSync,
  read,
  readSync,
  statSync,
} from 'node:fs'
import { promisify } from 'node:util'
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
  changed(): Refusal | null
  close(): void
}

interface SourceFile {
  readonly descriptor: number
  readonly stats: BigIntStats
}

const readElsewhere = promisify(read)
/** What the system holds in memory, or a fast disk, has 1 MiB sooner; a share of a network does not. */
const quickMs = 2

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
    changed: () => null,
    close: () => undefined,
  }
}

/**
 * Opens a regular file that is not empty. Others are refused before they are opened: opening a pipe would wait for its
 * writer. Only slow reading is left to other threads: each handing over takes longer than a quick call itself.
 */
export function openSource(path: string): Source | Refusal {
  const file = openFile(path)
  if ('code' in file) return file
  return {
    sizeBytes: Number(file.stats.size),
    fill: filling(file.descriptor),
    changed: () => changedSince(path, file),
    close: () => closeSync(file.descriptor),
  }
}

function openFile(path: string): SourceFile | Refusal {
  try {
    const refusal = unfit(statSync(path, { bigint: true }))
    if (refusal !== null) return refusal
    // O_NONBLOCK: should a pipe take the file's place now, opening still returns. Windows has neither.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(descriptor, { bigint: true })
    const changed = unfit(stats)
    if (changed === null) return { descriptor, stats }
    closeSync(descriptor)
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
function changedSince(path: string, { descriptor, stats }: SourceFile): Refusal | null {
  try {
    const now = fstatSync(descriptor, { bigint: true })
    const there = statSync(path, { bigint: true })
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

/** Reads at once for as long as that is quick, and otherwise has a thread of the system's wait for the bytes. */
function filling(descriptor: number): Source['fill'] {
  let isQuick = false
  return async (buffer, position) => {
    let filled = 0
    try {
      while (filled < buffer.length) {
        const rest = buffer.subarray(filled)
        const startedAt = performance.now()
        const bytesRead = isQuick
          ? readSync(descriptor, rest, 0, rest.length, position + filled)
          : (await readElsewhere(descriptor, rest, 0, rest.length, position + filled)).bytesRead
        isQuick = performance.now() - startedAt < quickMs
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return filled
    } catch (error) {
      return refusalOf(error)
    }
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

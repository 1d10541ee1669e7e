import type { FileHandle } from 'node:fs/promises'

// Bytes after which the disk is set to work on what was written, so that the last sync has little left to wait for.
const syncEveryBytes = 32 * 1024 * 1024

/** Writes a file from its start: what comes while a write is under way goes with the next one, in one piece. */
export interface OverlappedWriter {
  /** `onWritten` says that the system has the bytes. Throws what an earlier write, or a sync, met. */
  add(bytes: Uint8Array, onWritten: () => void): void
  /** Everything is on the disk after this. */
  finish(): Promise<void>
  /** Nothing is under way after this; never throws. */
  settle(): Promise<void>
}

interface Piece {
  readonly bytes: Uint8Array
  readonly onWritten: () => void
}

export function createOverlappedWriter(handle: FileHandle): OverlappedWriter {
  // Kept for good: after a failed sync the system may call the next one a success.
  let failure: { readonly error: unknown } | null = null
  let waiting: Piece[] = []
  let writing: Promise<void> | null = null
  let syncing: Promise<void> | null = null
  let unsyncedBytes = 0

  const note = (error: unknown) => {
    failure ??= { error }
  }
  const check = () => {
    if (failure !== null) throw failure.error
  }

  async function writeWaiting(): Promise<void> {
    try {
      while (waiting.length > 0) {
        const pieces = waiting
        waiting = []
        unsyncedBytes += await writeAll(handle, pieces)
        for (const { onWritten } of pieces) onWritten()
        syncInPassing()
      }
    } catch (error) {
      note(error)
    }
    writing = null
  }

  function syncInPassing(): void {
    if (unsyncedBytes < syncEveryBytes || syncing !== null) return
    unsyncedBytes = 0
    syncing = handle
      .datasync()
      .catch(note)
      .finally(() => {
        syncing = null
      })
  }

  async function settle() {
    await writing
    await syncing
  }
  return {
    settle,
    add(bytes, onWritten) {
      check()
      waiting.push({ bytes, onWritten })
      writing ??= writeWaiting()
    },
    async finish() {
      await settle()
      check()
      await handle.sync()
    },
  }
}

async function writeAll(handle: FileHandle, pieces: readonly Piece[]): Promise<number> {
  let left = pieces.map(({ bytes }) => bytes)
  let total = 0
  while (left.length > 0) {
    const { bytesWritten } = await handle.writev(left)
    total += bytesWritten
    left = after(left, bytesWritten)
  }
  return total
}

/** What is left of the pieces when so many bytes of them were written. */
function after(pieces: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let done = bytes
  return pieces.flatMap(piece => {
    const skipped = Math.min(done, piece.length)
    done -= skipped
    return skipped === piece.length ? [] : [piece.subarray(skipped)]
  })
}

import type { FileHandle } from 'node:fs/promises'

// Bytes after which the disk is set to work on what was written, so that the last sync has little left to wait for.
const syncEveryBytes = 32 * 1024 * 1024

/** Writes a file from its start, and has the disk follow while more is written. */
export interface SyncedWriter {
  /** The system has the bytes after this. Throws also what a sync of earlier bytes met. */
  write(bytes: Uint8Array): Promise<void>
  /** Everything is on the disk after this. */
  finish(): Promise<void>
  /** Nothing is under way after this; never throws. */
  settle(): Promise<void>
}

export function createSyncedWriter(handle: FileHandle): SyncedWriter {
  // Kept for good: after a failed sync the system may call the next one a success.
  let failure: { readonly error: unknown } | null = null
  let syncing: Promise<void> | null = null
  let unsyncedBytes = 0

  const check = () => {
    if (failure !== null) throw failure.error
  }

  function syncInPassing(): void {
    if (unsyncedBytes < syncEveryBytes || syncing !== null) return
    unsyncedBytes = 0
    syncing = handle
      .datasync()
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => {
        syncing = null
      })
  }

  async function settle() {
    await syncing
  }
  return {
    settle,
    async write(bytes) {
      check()
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done)
        done += bytesWritten
      }
      unsyncedBytes += bytes.length
      syncInPassing()
    },
    async finish() {
      await settle()
      check()
      await handle.sync()
    },
  }
}

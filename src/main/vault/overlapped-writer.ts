import type { FileHandle } from 'node:fs/promises'

// Bytes after which the disk is set to work on what was written, so that the last sync has little left to wait for.
const syncEveryBytes = 16 * 1024 * 1024

/** Writes a file from its start, with one write and one sync under way while the next bytes are made. */
export interface OverlappedWriter {
  /** Waits for the write before this one; throws what that one, or a sync, met. */
  add(bytes: Uint8Array): Promise<void>
  /** Everything is on the disk after this. */
  finish(): Promise<void>
  /** Nothing is under way after this; never throws. */
  settle(): Promise<void>
}

export function createOverlappedWriter(handle: FileHandle): OverlappedWriter {
  // Kept for good: after a failed sync the system may call the next one a success.
  let failure: { readonly error: unknown } | null = null
  const watched = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => {
        failure ??= { error }
      },
    )
  const check = () => {
    if (failure !== null) throw failure.error
  }
  let write = Promise.resolve()
  let sync = Promise.resolve()
  let isSyncing = false
  let unsyncedBytes = 0

  async function settle() {
    await write
    await sync
  }
  return {
    settle,
    async add(bytes) {
      await write
      check()
      write = watched(writeAll(handle, bytes))
      unsyncedBytes += bytes.length
      if (unsyncedBytes < syncEveryBytes || isSyncing) return
      unsyncedBytes = 0
      isSyncing = true
      sync = watched(handle.datasync()).then(() => {
        isSyncing = false
      })
    },
    async finish() {
      await settle()
      check()
      await handle.sync()
    },
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) done += (await handle.write(bytes, done)).bytesWritten
}

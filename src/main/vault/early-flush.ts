import { closeSync, fdatasync, openSync } from 'node:fs'

// Chunks of 1 MiB after which the disk is set to work.
const chunksBetween = 32
// How far the disk may lag behind: a commit waits for so much at most.
const mostBehind = 96

/**
 * Sets the disk to work on what a long transaction has written so far, while the next chunks are made; the commit's own
 * sync then has little left to wait for. It only ever writes what SQLite has given to the system already, after SQLite has
 * synced the journal for it, so the order that SQLite relies on stays.
 */
export interface EarlyFlush {
  /** Waits while the disk lags far behind; others have the thread meanwhile, as they would not in a commit. */
  chunkAdded(): Promise<void>
  /** Only after the database is closed: closing any descriptor of a file drops this process's POSIX locks on it. */
  close(): void
}

export function createEarlyFlush(file: string): EarlyFlush {
  const descriptor = openSync(file, 'r+')
  let chunks = 0
  let isClosed = false
  let flushing: Promise<void> | null = null

  const flush = () =>
    new Promise<void>(resolve => {
      // An error is not lost: the system reports it once to each descriptor, so SQLite's own sync meets it too.
      fdatasync(descriptor, () => {
        flushing = null
        if (isClosed) closeSync(descriptor)
        resolve()
      })
    })
  return {
    async chunkAdded() {
      chunks += 1
      if (flushing !== null && chunks >= mostBehind) await flushing
      if (flushing !== null || chunks < chunksBetween) return
      chunks = 0
      flushing = flush()
    },
    close() {
      isClosed = true
      if (flushing === null) closeSync(descriptor)
    },
  }
}

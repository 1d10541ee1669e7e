import { closeSync, fdatasync, openSync } from 'node:fs'

// Chunks of 1 MiB after which the disk is set to work.
const chunksBetween = 32

/**
 * Sets the disk to work on what a long transaction has written so far, while the next chunks are made; the commit's own
 * sync then has little left to wait for. It only ever writes what SQLite has given to the system already, after SQLite has
 * synced the journal for it, so the order that SQLite relies on stays.
 */
export interface EarlyFlush {
  chunkAdded(): void
  /** Only after the database is closed: closing any descriptor of a file drops this process's POSIX locks on it. */
  close(): void
}

export function createEarlyFlush(file: string): EarlyFlush {
  const descriptor = openSync(file, 'r+')
  let chunks = 0
  let isBusy = false
  let isClosed = false
  const closeWhenIdle = () => {
    if (isClosed && !isBusy) closeSync(descriptor)
  }
  return {
    chunkAdded() {
      chunks += 1
      if (chunks < chunksBetween || isBusy) return
      chunks = 0
      isBusy = true
      // An error is not lost: the system reports it once to each descriptor, so SQLite's own sync meets it too.
      fdatasync(descriptor, () => {
        isBusy = false
        closeWhenIdle()
      })
    },
    close() {
      isClosed = true
      closeWhenIdle()
    },
  }
}

import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const inMemory = '/dev/shm'
const enoughBytes = 4 * 2 ** 30

/** Where tests make their folders that do not try the disk: in memory where there is room, so that no sync waits. */
export const fastFolder = hasRoom() ? inMemory : tmpdir()

function hasRoom(): boolean {
  if (!existsSync(inMemory)) return false
  const { bavail, bsize } = statfsSync(inMemory)
  return bavail * bsize >= enoughBytes
}

import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ProblemCode } from '../../shared/domain/problem.ts'
import type { StorageTrouble } from '../../shared/ipc/app-procedures.ts'
import type { Timers } from '../sync/sync-parts.ts'
import { storageProblem } from './storage-problem.ts'

const lookEveryMs = 2_000
/** Below it a disk counts as full still: a page or two would be gone with the next key. */
const enoughBytes = 1024 * 1024

export interface StorageWatchOptions {
  /** `claims.db`, which is open. */
  readonly file: string
  /** Writes something harmless to it; throws what a save would meet. */
  readonly tryWriting: () => void
  readonly timers: Timers
  readonly publish: (trouble: StorageTrouble | null) => void
}

/** Whether the data folder takes what is written: told when it does not, and when it does again. */
export interface StorageWatch {
  trouble(): StorageTrouble | null
  /** What is at the path is the file that is open: else a save would go nowhere, and SQLite would not say so. */
  isInPlace(): boolean
  /** The page was told of this problem: is it one of the disk, it is watched until it is over. */
  noticed(code: ProblemCode): void
  start(): void
  stop(): void
}

export function createStorageWatch({ file, tryWriting, timers, publish }: StorageWatchOptions): StorageWatch {
  const opened = identityOf(file)
  let trouble: StorageTrouble | null = null
  let stopTimer = () => {}

  const isInPlace = () => opened !== null && identityOf(file) === opened

  /** A copy that was put back is another file: what is open is not, and is gone when the program ends. */
  function outOfPlace(): StorageTrouble | null {
    if (isInPlace()) return null
    return identityOf(file) === null ? 'data-folder-gone' : 'data-folder-replaced'
  }

  function tell(next: StorageTrouble | null): void {
    if (next === trouble) return
    trouble = next
    publish(trouble)
  }

  function tried(): StorageTrouble | null {
    const misplaced = outOfPlace()
    if (misplaced !== null) return misplaced
    try {
      if (trouble === 'disk-full' && !hasRoom(file)) return trouble
      tryWriting()
      return null
    } catch (error) {
      const known = storageProblem(error)
      if (known === null) throw error
      return known.code
    }
  }

  function look(): void {
    // Nothing is written while all is well: a laptop's disk may sleep.
    if (trouble === null) tell(outOfPlace())
    else tell(tried())
    lookAgain()
  }

  function lookAgain(): void {
    stopTimer = timers.after(lookEveryMs, look)
  }

  return {
    trouble: () => trouble,
    isInPlace,
    noticed(code) {
      if (code === 'disk-full') tell('disk-full')
      // It may have been about a row that cannot be read, which is no trouble of the disk.
      else if (code === 'storage-failed') tell(tried())
    },
    start: lookAgain,
    stop: () => stopTimer(),
  }
}

function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    // Gone, or on a drive that was unplugged.
    return null
  }
}

function hasRoom(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file))
  return bavail * bsize >= enoughBytes
}

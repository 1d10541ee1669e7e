import { failure, type Outcome } from '../../../shared/domain/outcome.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { storageProblem } from '../../store/storage-problem.ts'
import { reverseOf } from './restore.ts'
import { type Swap, swapFiles } from './swap-files.ts'

/**
 * Exchanges the files of a data folder that nobody has open, and opens it. Where the new ones do not open, the old ones come
 * back: `opened` is then about them, and `refused` says what was wrong with the new ones, or with the disk.
 */
export async function exchangeData<Opened extends Outcome<unknown>>(
  folder: string,
  swap: Swap,
  open: () => Promise<Opened>,
) {
  const hindrance = await swapped(folder, swap)
  // What was begun and could not be ended is ended by the opening, or is refused there.
  if (hindrance !== null) return { opened: await open(), refused: failure(hindrance) }
  const opened = await open()
  if (!isRefused(opened)) return { opened, refused: null }
  await swapFiles(folder, reverseOf(swap))
  return { opened: await open(), refused: opened }
}

/** What a disk that is full, or refuses, had against it; null where all went well. */
async function swapped(folder: string, swap: Swap): Promise<Problem<'disk-full' | 'storage-failed'> | null> {
  try {
    await swapFiles(folder, swap)
    return null
  } catch (error) {
    const known = storageProblem(error)
    if (known === null) throw error
    return known
  }
}

function isRefused<T extends Outcome<unknown>>(outcome: T): outcome is Extract<T, { ok: false }> {
  return !outcome.ok
}

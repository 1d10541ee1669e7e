import type { Outcome } from '../../../shared/domain/outcome.ts'
import { reverseOf } from './restore.ts'
import { type Swap, swapFiles } from './swap-files.ts'

/**
 * Exchanges the files of a data folder that nobody has open, and opens it. Where the new ones do not open, the old ones come
 * back: `opened` is then about them, and `refused` says what was wrong with the new ones.
 */
export async function exchangeData<Opened extends Outcome<unknown>>(
  folder: string,
  swap: Swap,
  open: () => Promise<Opened>,
): Promise<{ readonly opened: Opened; readonly refused: Extract<Opened, { ok: false }> | null }> {
  await swapFiles(folder, swap)
  const opened = await open()
  if (!isRefused(opened)) return { opened, refused: null }
  await swapFiles(folder, reverseOf(swap))
  return { opened: await open(), refused: opened }
}

function isRefused<T extends Outcome<unknown>>(outcome: T): outcome is Extract<T, { ok: false }> {
  return !outcome.ok
}

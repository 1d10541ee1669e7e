import { statSync } from 'node:fs'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { Timers } from '../sync/sync-parts.ts'

/** Checked in a moment. A file that is larger would keep its user waiting at each start. */
const checkedAtOnceBytes = 16 * 1024 * 1024
/** By then the window shows what it begins with, and the check is in nobody's way. */
const afterMs = 5_000

export interface LaterCheck {
  /** Null while the file is sound; never rejects. */
  readonly found: Promise<Problem<'database-damaged'> | null>
  /** Gives up a check that has not begun: `found` stays open for ever. */
  stop(): void
}

/** Whether `claims.db` is to be opened without having been read as a whole. */
export function isCheckedLater(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > checkedAtOnceBytes
}

/**
 * Checks an open `claims.db` that was too large to be checked first. Until it answers nothing may be removed, copied or sent
 * by what the file says.
 *
 * @param check reads the whole file, in a thread of its own
 */
export function checkLater(
  file: string,
  check: () => Promise<'sound' | 'damaged'>,
  { timers, onDefect }: { timers: Timers; onDefect: (where: string, error: unknown) => void },
): LaterCheck {
  let stop = () => {}
  const found = new Promise<Problem<'database-damaged'> | null>(resolve => {
    const answer = (state: 'sound' | 'damaged') =>
      resolve(
        state === 'sound'
          ? null
          : problem('database-damaged', { params: { path: file, reason: 'quick-check' } }),
      )
    stop = timers.after(afterMs, () => {
      check().then(answer, (error: unknown) => {
        // It could not be looked at, which a reading of it would meet as well.
        onDefect('store.check', error)
        resolve(null)
      })
    })
  })
  return { found, stop: () => stop() }
}

/** Of a file that was checked before it was opened. */
export const alreadyChecked: LaterCheck = { found: Promise.resolve(null), stop: () => {} }

import type { Manifest } from './manifest.ts'

type Dated = Pick<Manifest, 'id' | 'at' | 'reason'>

const ofToday = 3

/**
 * Which backups stay: the three newest of today, and of each day before it the newest, up to `keep` in all. The newest one
 * made before an update stays as well, since it alone shows how things were under the old version.
 *
 * @param now when the last one was made
 * @param dayOf the user's calendar day of an instant
 */
export function backupsToKeep<T extends Dated>(
  backups: readonly T[],
  {
    keep,
    now,
    dayOf,
  }: { readonly keep: number; readonly now: string; readonly dayOf: (at: string) => string },
): T[] {
  const descending = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  // Those of a time to come were made before the clock was set back: none of them may push out what was made since.
  const newestFirst = [
    ...descending.filter(({ at }) => at <= now),
    ...descending.filter(({ at }) => at > now),
  ]
  const today = dayOf(now)
  const countOfDay = new Map<string, number>()
  const kept = newestFirst
    .filter(({ at }) => {
      const day = dayOf(at)
      const count = (countOfDay.get(day) ?? 0) + 1
      countOfDay.set(day, count)
      return count <= (day >= today ? ofToday : 1)
    })
    .slice(0, keep)
  const beforeUpdate = newestFirst.find(({ reason }) => reason === 'before-update')
  return beforeUpdate === undefined || kept.includes(beforeUpdate) ? kept : [...kept, beforeUpdate]
}

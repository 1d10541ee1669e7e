import type { Manifest } from './manifest.ts'

type Dated = Pick<Manifest, 'id' | 'at' | 'reason'>

const ofToday = 3

/**
 * Which backups stay: the three newest of today, and of each day before it the newest, up to `keep` in all. The newest one
 * made before an update stays as well, since it alone shows how things were under the old version.
 *
 * @param dayOf the user's calendar day of an instant
 */
export function backupsToKeep<T extends Dated>(
  backups: readonly T[],
  {
    keep,
    today,
    dayOf,
  }: { readonly keep: number; readonly today: string; readonly dayOf: (at: string) => string },
): T[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const countOfDay = new Map<string, number>()
  const kept = newestFirst
    .filter(({ at }) => {
      const day = dayOf(at)
      const count = (countOfDay.get(day) ?? 0) + 1
      countOfDay.set(day, count)
      // A clock that was set back has left some of tomorrow: they count as today's.
      return count <= (day >= today ? ofToday : 1)
    })
    .slice(0, keep)
  const beforeUpdate = newestFirst.find(({ reason }) => reason === 'before-update')
  return beforeUpdate === undefined || kept.includes(beforeUpdate) ? kept : [...kept, beforeUpdate]
}

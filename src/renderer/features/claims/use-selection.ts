import { useCallback, useMemo, useRef, useState } from 'react'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { ClaimFilter } from '../../../shared/ipc/claim-list.ts'
import type { PlacedGroup } from './grouped-rows.ts'

const none: ReadonlySet<ClaimId> = new Set()

export interface Selection {
  readonly ids: ReadonlySet<ClaimId>
  toggle(id: ClaimId, number: number): void
  /** From where the last one was chosen to here, as with Shift in a mail program. */
  extendTo(number: number): Promise<void>
  /** All of a group, or none of it where all are. */
  toggleGroup(group: PlacedGroup): Promise<void>
  all(): Promise<void>
  clear(): void
}

/**
 * What is selected of a list of which a window alone is known.
 *
 * What is not in sight must not be acted on: another filter clears it.
 *
 * @param idsBetween the list's numbers from one place to another, both included
 */
export function useSelection(
  idsBetween: (from: number, to: number) => Promise<readonly ClaimId[]>,
  total: number,
  filter: ClaimFilter,
): Selection {
  const [ids, setIds] = useState<ReadonlySet<ClaimId>>(none)
  const anchor = useRef(0)

  const [selectedOf, setSelectedOf] = useState(filter)
  if (selectedOf !== filter) {
    setSelectedOf(filter)
    setIds(none)
  }

  const toggle = useCallback((id: ClaimId, number: number) => {
    anchor.current = number
    setIds(now => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const extendTo = useCallback(
    async (number: number) => {
      const [from, to] = [Math.min(anchor.current, number), Math.max(anchor.current, number)]
      setIds(new Set(await idsBetween(from, to)))
    },
    [idsBetween],
  )
  const all = useCallback(async () => {
    if (total > 0) setIds(new Set(await idsBetween(0, total - 1)))
  }, [idsBetween, total])
  const clear = useCallback(() => setIds(none), [])
  const toggleGroup = useCallback(
    async ({ first, count }: PlacedGroup) => {
      const own = await idsBetween(first, first + count - 1)
      anchor.current = first
      setIds(now => {
        const isWhole = own.every(id => now.has(id))
        const next = new Set(now)
        for (const id of own) {
          if (isWhole) next.delete(id)
          else next.add(id)
        }
        return next
      })
    },
    [idsBetween],
  )

  return useMemo(
    () => ({ ids, toggle, extendTo, toggleGroup, all, clear }),
    [ids, toggle, extendTo, toggleGroup, all, clear],
  )
}

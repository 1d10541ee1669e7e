import { type ClaimGroup, longestGroupKey } from '../../../shared/ipc/claim-list.ts'

/** What stands at a place of the grid: a group's title, or the claim that has this number in the list, from 0. */
export type RowAt =
  | { readonly kind: 'group'; readonly group: PlacedGroup }
  | { readonly kind: 'claim'; readonly number: number }

export interface PlacedGroup extends ClaimGroup {
  /** Tells it from the others, also when the list changes. */
  readonly key: string
  readonly isFolded: boolean
  /** Where its title stands in the grid. */
  readonly place: number
  /** The number of its first claim in the list. */
  readonly first: number
}

/** The places of a grid whose claims stand in groups; of no group, each claim stands at its number. */
export interface GroupedRows {
  readonly count: number
  readonly isGrouped: boolean
  at(place: number): RowAt
  /** The group that has the place; undefined where there are no groups. */
  groupOf(place: number): PlacedGroup | undefined
}

export function ungroupedRows(total: number): GroupedRows {
  return {
    count: total,
    isGrouped: false,
    at: number => ({ kind: 'claim', number }),
    groupOf: () => undefined,
  }
}

/** @param folded the keys of groups whose claims are not shown */
export function groupedRows(groups: readonly ClaimGroup[], folded: ReadonlySet<string>): GroupedRows {
  let [place, first] = [0, 0]
  const placed = groups.map((group): PlacedGroup => {
    const key = keyOf(group)
    const isFolded = folded.has(key)
    const here = { ...group, key, isFolded, place, first }
    place += isFolded ? 1 : 1 + group.count
    first += group.count
    return here
  })

  /** The last that begins at the place or before it: there may be thousands. */
  function groupOf(wanted: number): PlacedGroup | undefined {
    let [low, high] = [0, placed.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((placed[middle]?.place ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    return placed[low]
  }

  return {
    count: place,
    isGrouped: true,
    groupOf,
    at(wanted) {
      const group = groupOf(wanted)
      if (group === undefined) return { kind: 'claim', number: wanted }
      return group.place === wanted
        ? { kind: 'group', group }
        : { kind: 'claim', number: group.first + wanted - group.place - 1 }
    },
  }
}

/** Names differ by more than their capitals: so they are grouped. */
function keyOf({ name }: ClaimGroup): string {
  return name === null ? '' : `=${name.toLowerCase()}`.slice(0, longestGroupKey)
}

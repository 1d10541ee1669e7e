import { expect, test } from 'vitest'
import {
  type GroupedRows,
  groupedRows,
  ungroupedRows,
} from '../../../../src/renderer/features/claims/grouped-rows.ts'

const groups = [
  { name: 'Adatum', count: 2 },
  { name: 'Contoso', count: 3 },
  { name: null, count: 1 },
]

/** What stands in the grid from top to bottom: a group's title, or a claim's number. */
function column(rows: GroupedRows): (string | number | null)[] {
  return Array.from({ length: rows.count }, (_, place) => {
    const row = rows.at(place)
    return row.kind === 'group' ? row.group.name : row.number
  })
}

test('claims stand under the titles of their groups, in the order of the list', () => {
  expect(column(groupedRows(groups, new Set()))).toEqual(['Adatum', 0, 1, 'Contoso', 2, 3, 4, null, 5])
})

test('of a folded group only the title stands, and what follows keeps its numbers', () => {
  const open = groupedRows(groups, new Set())
  const row = open.at(3)
  const folded = new Set(row.kind === 'group' ? [row.group.key] : [])
  const rows = groupedRows(groups, folded)
  expect(column(rows)).toEqual(['Adatum', 0, 1, 'Contoso', null, 5])
  expect(rows.groupOf(5)).toMatchObject({ name: null, place: 4, first: 5 })
})

test('without groups each claim stands at its number', () => {
  expect(column(ungroupedRows(3))).toEqual([0, 1, 2])
  expect(ungroupedRows(3).groupOf(1)).toBeUndefined()
  expect(column(groupedRows([], new Set()))).toEqual([])
})

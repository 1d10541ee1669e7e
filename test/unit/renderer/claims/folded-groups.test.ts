import { expect, test } from 'vitest'
import { foldedGroups, withFolded } from '../../../../src/renderer/features/claims/folded-groups.ts'
import { type ListLayout, listLayoutSchema, mostFolded } from '../../../../src/shared/ipc/claim-list.ts'

const layout: ListLayout = { order: [], hidden: [], widths: {}, groupBy: 'customer' }

test('each grouping has groups of its own that are folded', () => {
  const one = { ...layout, ...withFolded(layout, 'customer', '=contoso', true) }
  const both = { ...one, ...withFolded(one, 'status', '=draft', true) }
  expect(foldedGroups(both, 'customer')).toEqual(['=contoso'])
  expect(foldedGroups({ ...both, ...withFolded(both, 'customer', '=contoso', false) }, 'customer')).toEqual(
    [],
  )
  expect(foldedGroups(both, 'status')).toEqual(['=draft'])
  expect(foldedGroups(both, null)).toEqual([])
})

test('however many are folded, the layout can be kept', () => {
  let folded = layout
  for (let group = 0; group <= mostFolded; group += 1)
    folded = { ...folded, ...withFolded(folded, 'customer', `=${group}`, true) }
  expect(listLayoutSchema.safeParse(folded).success).toBe(true)
  expect(foldedGroups(folded, 'customer').at(-1)).toBe(`=${mostFolded}`)
})

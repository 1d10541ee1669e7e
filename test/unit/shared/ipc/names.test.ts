import { expect, it } from 'vitest'
import { contract } from '../../../../src/shared/ipc/contract.ts'
import { procedureNames } from '../../../../src/shared/ipc/names.ts'

it('the preload hands every procedure of the contract to the page', () => {
  const inContract = Object.entries(contract).map(([area, procedures]) => [area, Object.keys(procedures)])
  const named = Object.entries(procedureNames).map(([area, names]) => [area, [...names]])
  const sorted = (all: unknown[][]) =>
    Object.fromEntries(all.map(([area, names]) => [area, (names as string[]).toSorted()]))
  expect(sorted(named)).toEqual(sorted(inContract))
})

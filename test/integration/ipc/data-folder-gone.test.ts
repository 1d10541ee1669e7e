import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writesNothing } from '../../../src/main/ipc/while-in-place.ts'
import { contract } from '../../../src/shared/ipc/contract.ts'
import type { Procedure } from '../../../src/shared/ipc/procedure.ts'
import { type FuzzedDesk, openFuzzedDesk } from './fuzzed-desk.ts'
import { validInput } from './valid-input.ts'

// The parts of Electron that the handlers reach.
vi.mock('electron', () => ({
  clipboard: { writeText: () => undefined },
  shell: { openExternal: async () => undefined },
  protocol: {},
}))

const answered = Object.entries<Record<string, Procedure>>(contract).flatMap(([area, named]) =>
  Object.entries(named)
    .filter(([name]) => new Set<string>(Reflect.get(writesNothing, area)).has(name))
    .map(([name, { input }]) => ({ call: `${area}.${name}`, area, name, input })),
)

let desk: FuzzedDesk
beforeAll(async () => {
  desk = await openFuzzedDesk()
}, 60_000)
afterAll(() => desk.close(), 60_000)

test.for(answered)(
  '$call, which is answered while the data folder is gone, writes nothing there',
  async ({ area, name, input }) => {
    const { files } = await desk.state()
    for (const given of fc.sample(validInput(input, desk.known), { seed: 7, numRuns: 2 }))
      await desk.ask(area, name, given)
    expect((await desk.state()).files).toEqual(files)
  },
)

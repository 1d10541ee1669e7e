import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contract } from '../../../src/shared/ipc/contract.ts'
import type { Procedure } from '../../../src/shared/ipc/procedure.ts'
import { type FuzzedDesk, openFuzzedDesk, ourFrame, strangeFrames } from './fuzzed-desk.ts'
import { hostileValue, withOneFault } from './hostile-values.ts'
import { validInput } from './valid-input.ts'

const runs = Number(process.env.CLAIMDESK_FUZZ_RUNS ?? 40)
const seed = Number(process.env.CLAIMDESK_FUZZ_SEED ?? Date.now() % 1_000_000)
/** Calls that are right have effects, some of which take a while: a few of them do. */
const mostAllowed = 4
const timeout = 30_000 + runs * 60

process.stdout.write(`Calls fuzzed by seed ${seed}, ${runs} a procedure\n`)

// The parts of Electron that the handlers reach; what they are asked to do counts as an effect.
const outside = vi.hoisted(() => [] as string[])
vi.mock('electron', () => ({
  clipboard: { writeText: () => outside.push('clipboard') },
  shell: { openExternal: async () => outside.push('openExternal') },
  protocol: {},
}))

const procedures = Object.entries<Record<string, Procedure>>(contract).flatMap(([area, named]) =>
  Object.entries(named).map(([name, procedure]) => ({ call: `${area}.${name}`, area, name, procedure })),
)

let desk: FuzzedDesk
const whole = async () => ({ ...(await desk.state()), outside: [...outside] })

const seeded = (numRuns: number) => ({ seed, numRuns })

/** Inputs that the contract refuses, most of them right but for one fault. */
function wrongInputs({ input }: Procedure): unknown[] {
  const faulty = withOneFault(validInput(input, desk.known))
  const any = fc.oneof({ weight: 3, arbitrary: faulty }, { weight: 1, arbitrary: hostileValue })
  const wrong = any.filter(value => !input.safeParse(value).success)
  return fc.sample(wrong, seeded(runs))
}

/** Inputs that the contract allows, some of them in spite of a fault. */
function rightInputs({ input }: Procedure): unknown[] {
  const valid = validInput(input, desk.known)
  const right = fc.oneof(valid, withOneFault(valid)).filter(value => input.safeParse(value).success)
  return fc.sample(right, seeded(mostAllowed))
}

const openAndClose = () => {
  beforeAll(async () => {
    desk = await openFuzzedDesk()
  }, timeout)
  afterAll(() => desk.close(), timeout)
}

/** An answer that Electron can hand to the page. */
const crossing = (answer: unknown) => structuredClone(answer)

describe(`a call that is wrong in its form (seed ${seed})`, () => {
  openAndClose()

  test.for(procedures)('is refused without effect: $call', { timeout }, async ({ area, name, procedure }) => {
    const before = await whole()
    for (const input of wrongInputs(procedure)) {
      const answer = await desk.ask(area, name, input)
      expect(crossing(answer)).toMatchObject({ ok: false, problem: { code: 'input-invalid' } })
    }
    expect(await whole()).toEqual(before)
    expect(desk.defects).toEqual([])
  })
})

describe(`a call from a frame that is not ours (seed ${seed})`, () => {
  openAndClose()

  test.for(procedures)('is refused without effect: $call', { timeout }, async ({ area, name, procedure }) => {
    const before = await whole()
    const inputs = [...rightInputs(procedure), ...wrongInputs(procedure)]
    for (const [index, input] of inputs.entries()) {
      const answer = await desk.ask(area, name, input, strangeFrames[index % strangeFrames.length])
      expect(crossing(answer)).toMatchObject({ ok: false, problem: { code: 'sender-refused' } })
    }
    expect(await whole()).toEqual(before)
  })
})

describe(`a call that the contract allows, however strange what it says (seed ${seed})`, () => {
  openAndClose()

  test.for(procedures)('gets one of its answers: $call', { timeout }, async ({ area, name, procedure }) => {
    const codes = [...procedure.problems, 'storage-failed', 'disk-full']
    for (const input of rightInputs(procedure)) {
      const answer = crossing(await desk.ask(area, name, input, ourFrame))
      expect(answer).toSatisfy(
        ({ ok, problem }) => ok === true || codes.includes(problem.code),
        `answer with a value or one of its problems, not ${JSON.stringify(answer)}`,
      )
    }
    expect(desk.defects).toEqual([])
  })
})

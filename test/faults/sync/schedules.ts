import fc from 'fast-check'
import type { Command } from './commands/command.ts'
import { cutUpload, double, fault, jump, kill, killInRound, restart } from './commands/faults.ts'
import { backUp, comment, decide, offline, onlineAndSync, restore } from './commands/service.ts'
import {
  attach,
  create,
  edit,
  pause,
  reply,
  resubmit,
  resume,
  submit,
  sync,
  takeBack,
} from './commands/user.ts'

const one = fc.constant<Command>

/** How often each is drawn, beside the others. */
const shares = [
  [8, create],
  [8, submit],
  [5, edit],
  [5, attach],
  [2, takeBack],
  [5, resubmit],
  [4, reply],
  [16, one(sync)],
  [2, one(pause)],
  [2, one(resume)],
  [10, fault],
  [2, cutUpload],
  [2, double],
  [2, jump],
  [1, one(kill)],
  [2, killInRound],
  [1, one(restart)],
  [2, one(offline)],
  [8, one(onlineAndSync)],
  [9, decide],
  [2, comment],
  [1, one(backUp)],
  [1, one(restore)],
] as const satisfies readonly (readonly [number, fc.Arbitrary<Command>])[]

/** The schedule that a seed draws: so many steps, of which those are left out that are not possible when their turn comes. */
export function scheduleOf(seed: number, steps: number): Command[] {
  const step = fc.oneof(...shares.map(([weight, arbitrary]) => ({ weight, arbitrary })))
  const schedule = fc.array(step, { minLength: steps, maxLength: steps, size: 'max' })
  return fc.sample(schedule, { seed, numRuns: 1, unbiased: true })[0] ?? []
}

/** What is left of a schedule without some of its steps: how fast-check makes a failing one shorter. */
export function partsOf(schedule: readonly Command[]): fc.Arbitrary<Command[]> {
  return fc.array(fc.constantFrom(...schedule), { maxLength: schedule.length, size: 'max' })
}

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

/**
 * Schedules of exactly so many steps (fewer happen where one is not possible when its turn comes), or of any number up to
 * that once `mayBeShorter` says so: a failing one is made shorter.
 */
export function schedules(steps: number, mayBeShorter: () => boolean) {
  const drawn = shares.flatMap(([share, command]) => Array<fc.Arbitrary<Command>>(share).fill(command))
  return fc
    .commands(drawn, { maxCommands: steps, size: 'max' })
    .filter(commands => mayBeShorter() || [...commands].length === steps)
}

import fc from 'fast-check'
import pLimit from 'p-limit'
import { agree } from './agree.ts'
import { AppProcesses } from './app-processes.ts'
import type { Command } from './commands/command.ts'
import { heal } from './heal.ts'
import { emptyModel } from './model.ts'
import { partsOf, scheduleOf } from './schedules.ts'
import { type Counts, inNewWorld } from './world.ts'

export interface Wished {
  readonly seeds: readonly number[]
  readonly steps: number
  /** Schedules at once. */
  readonly jobs: number
  /** A failing schedule is made shorter: it takes minutes. */
  readonly isShrinking: boolean
  /** None is begun any more once it says no. */
  readonly mayBegin: () => boolean
  readonly onEnd: (seed: number, failure: string | null) => void
}

export interface Failure {
  readonly seed: number
  readonly reason: string
}

// No schedule takes a tenth of it, unless something hangs or the machine is very busy.
const longestMs = 10 * 60_000

/** Runs a schedule for each seed against the bundled app, goes on after those that fail, and answers those. */
export async function runSchedules(program: string, counts: Counts, wished: Wished): Promise<Failure[]> {
  const { seeds, steps, jobs, isShrinking, mayBegin, onEnd } = wished
  const processes = new AppProcesses(program, jobs + 1)
  const failures: Failure[] = []

  async function run(seed: number): Promise<void> {
    if (!mayBegin()) return
    const schedule = scheduleOf(seed, steps)
    const property = fc.asyncProperty(partsOf(schedule), commands =>
      inNewWorld({ processes, customers: steps, counts }, async real => {
        const model = emptyModel()
        await fc.asyncModelRun(() => ({ model, real }), commands)
        await heal(model, real)
        await agree(model, real)
      }),
    )
    // The schedule as it was drawn; parts of it, once it fails.
    const examples: [Command[]][] = [[schedule]]
    const end = await fc.check(property, {
      examples,
      numRuns: 1,
      endOnFailure: !isShrinking,
      timeout: longestMs,
    })
    const reason = end.failed ? reasonOf(end) : null
    if (reason !== null) failures.push({ seed, reason })
    onEnd(seed, reason)
  }

  const limit = pLimit(jobs)
  try {
    await Promise.all(seeds.map(seed => limit(() => run(seed))))
  } finally {
    await processes.end()
  }
  return failures
}

function reasonOf({ errorInstance, counterexample }: fc.RunDetails<[Command[]]>): string {
  const [steps = []] = counterexample ?? []
  return `${String(errorInstance)}\nafter these ${steps.length} steps: ${steps.join(', ')}`
}

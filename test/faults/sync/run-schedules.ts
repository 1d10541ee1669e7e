import fc from 'fast-check'
import pLimit from 'p-limit'
import { agree } from './agree.ts'
import { AppProcesses } from './app-processes.ts'
import type { BuiltApp } from './built-app.ts'
import { heal } from './heal.ts'
import { emptyModel } from './model.ts'
import { schedules } from './schedules.ts'
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

/** Runs a schedule for each seed, goes on after those that fail, and answers those. */
export async function runSchedules(built: BuiltApp, counts: Counts, wished: Wished): Promise<Failure[]> {
  const { seeds, steps, jobs, isShrinking, mayBegin, onEnd } = wished
  const processes = new AppProcesses(built.program, jobs + 1)
  const failures: Failure[] = []

  async function run(seed: number): Promise<void> {
    if (!mayBegin()) return
    let hasFailed = false
    const property = fc.asyncProperty(
      schedules(steps, () => hasFailed),
      commands =>
        inNewWorld({ ...built, processes, customers: steps, counts }, async real => {
          const model = emptyModel()
          try {
            await fc.asyncModelRun(() => ({ model, real }), commands)
            await heal(model, real)
            await agree(model, real)
          } catch (error) {
            hasFailed = true
            throw error
          }
        }),
    )
    try {
      await fc.assert(property, {
        seed,
        numRuns: 1,
        unbiased: true,
        endOnFailure: !isShrinking,
        timeout: longestMs,
      })
      onEnd(seed, null)
    } catch (error) {
      const reason = reasonOf(error)
      failures.push({ seed, reason })
      onEnd(seed, reason)
    }
  }

  const limit = pLimit(jobs)
  try {
    await Promise.all(seeds.map(seed => limit(() => run(seed))))
  } finally {
    await processes.end()
  }
  return failures
}

/** fast-check says which steps failed; what was wrong after them is the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${reasonOf(error.cause)}\n${error.message}`
}

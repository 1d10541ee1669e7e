import { messageOf } from '../workspace/announce.ts'
import type { Finished } from '../workspace/run.ts'

export interface StepOutcome extends Finished {
  /** Why it could be neither passed nor failed. It is shown, and stops nobody. */
  readonly leftUndone?: string
}

/** Something that can go well or badly. What it has to say is shown only when it goes badly. */
export interface Step {
  readonly name: string
  readonly run: () => Promise<StepOutcome>
}

export interface StepResult {
  readonly name: string
  readonly passed: boolean
}

/** Runs the steps side by side, since most use one processor alone; each to its end whatever becomes of the others. */
export function runSteps(steps: readonly Step[]): Promise<StepResult[]> {
  return Promise.all(steps.map(runStep))
}

async function runStep({ name, run }: Step): Promise<StepResult> {
  const startedAt = Date.now()
  const { complaint, leftUndone } = await run().then(
    outcome => ({ complaint: complaintOf(outcome), leftUndone: outcome.leftUndone }),
    (error: unknown) => ({ complaint: messageOf(error), leftUndone: undefined }),
  )
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  if (leftUndone !== undefined) {
    process.stdout.write(`– ${name} COULD NOT BE DONE: ${leftUndone} (${seconds} s)\n`)
    return { name, passed: true }
  }
  const passed = complaint === undefined
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds} s)\n`)
  if (!passed) process.stdout.write(`${complaint.trim()}\n\n`)
  return { name, passed }
}

function complaintOf({ exitCode, output }: Finished): string | undefined {
  if (exitCode === 0) return undefined
  return output.trim() || `It ended with exit code ${exitCode} and said nothing`
}

import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { Outbox, OutboxItem, OutboxStep } from './ports.ts'
import type { PushStep, StepResult } from './push/step-result.ts'
import { isQueueWide } from './queue-wide.ts'
import { nextTry } from './retry.ts'

export interface EngineOptions {
  readonly outbox: Outbox
  readonly steps: Readonly<Record<OutboxStep, PushStep>>
  readonly clock: () => Date
  readonly random: () => number
  /** A claim changed, or moved on in the outbox. */
  readonly onChanged: (item: OutboxItem) => void
  /** Takes what no step foresaw, for the log; the claim waits and is tried again. */
  readonly onDefect: (error: unknown) => Problem
}

/** Why a round ended early, and until when the queue as a whole should wait. */
export interface Halt {
  readonly problem: Problem
  readonly until: Date
}

/** A service that fails two claims in a row is taken to fail them all; one may be that claim's own misfortune. */
const failuresThatHalt = 2

/**
 * The one sender (design: sync): takes each claim that is due through its steps, one claim after the other. A claim that
 * cannot succeed goes back to its user and holds up no other.
 */
export function createEngine(options: EngineOptions) {
  const { outbox, steps, clock } = options

  /** Runs the claim's steps from the recorded one on; each is durable before it begins. */
  async function send(item: OutboxItem, signal: AbortSignal): Promise<Exclude<StepResult, { to: 'step' }>> {
    let at: Extract<StepResult, { to: 'step' }> = { to: 'step', step: item.step }
    while (!signal.aborted) {
      options.onChanged(item)
      const result: StepResult = await steps[at.step](item, signal, at.answer)
      if (result.to !== 'step') return result
      outbox.recordStep(item.claimId, result.step)
      at = result
    }
    return { to: 'later', problem: problem('cancelled', { retryable: true }) }
  }

  function settle(item: OutboxItem, result: Exclude<StepResult, { to: 'step' }>): Halt | null {
    if (result.to === 'user') outbox.returnToUser(item.claimId, result.problems)
    // Ended by our own wish: what was begun is found again by `interruptedSendings`.
    if (result.to !== 'later' || result.problem.code === 'cancelled') return null
    if (result.from !== undefined) outbox.recordStep(item.claimId, result.from)
    const until = nextTry(result.problem, item.attempts + 1, options)
    outbox.recordFailure(item.claimId, result.problem, until.toISOString())
    return { problem: result.problem, until }
  }

  return {
    /** Sends all that is due; answers why it stopped before the end, if it did. */
    async round(signal: AbortSignal): Promise<Halt | null> {
      let inARow = 0
      for (const item of outbox.due(clock().toISOString())) {
        if (signal.aborted) return null
        // Taken back since the list was made.
        if (!outbox.begin(item.claimId).ok) continue
        const halt = await send(item, signal)
          .catch((error: unknown) => ({ to: 'later', problem: options.onDefect(error) }) as const)
          .then(result => settle(item, result))
        if (signal.aborted) return null
        options.onChanged(item)
        inARow = halt === null ? 0 : inARow + 1
        if (halt !== null && (isQueueWide(halt.problem) || inARow === failuresThatHalt)) return halt
      }
      return null
    },
  }
}

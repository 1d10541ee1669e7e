import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { drive, lanesBy } from './lanes.ts'
import type { DueClaim, Outbox, OutboxItem, OutboxStep } from './ports.ts'
import type { PushStep, StepResult } from './push/step-result.ts'
import { isQueueWide } from './queue-wide.ts'
import { nextTry } from './retry.ts'

export interface EngineOptions {
  readonly outbox: Outbox
  readonly steps: Readonly<Record<OutboxStep, PushStep>>
  readonly clock: () => Date
  readonly random: () => number
  /** A claim changed, or moved on in the outbox. */
  readonly onChanged: (claimId: ClaimId) => void
  /** Takes what no step foresaw, for the log; the claim waits and is tried again. */
  readonly onDefect: (error: unknown) => Problem
}

/** Why a round ended early, and until when the queue as a whole should wait. */
export interface Halt {
  readonly problem: Problem
  readonly until: Date
}

/** How a round ended: through, waiting until a time, or stopped until somebody answers. */
export interface RoundEnd {
  readonly halt: Halt | null
  readonly stopped: Problem | null
}

type Ending = Exclude<StepResult, { to: 'step' }>

/** A service that fails two claims in a row is taken to fail them all; one may be that claim's own misfortune. */
const failuresThatHalt = 2
/** More would share the same line; fewer would leave it idle while a claim waits for an answer. */
const claimsAtOnce = 4

/**
 * The one sender (design: sync): takes each claim that is due through its steps, several at once, but one at a time of each
 * customer. A claim that cannot succeed goes back to its user and holds up no other.
 */
export function createEngine(options: EngineOptions) {
  const { outbox, steps, clock } = options

  /** Runs the claim's steps from the recorded one on; each is durable before it begins. */
  async function send(item: OutboxItem, signal: AbortSignal): Promise<Ending> {
    let at: Extract<StepResult, { to: 'step' }> = { to: 'step', step: item.step }
    while (!signal.aborted) {
      options.onChanged(item.claimId)
      const result: StepResult = await steps[at.step](item, signal, at.answer)
      if (result.to !== 'step') return result
      // With the answer in hand the next step follows at once; cut off there, the one before finds the claim at the service.
      if (result.answer === undefined) outbox.recordStep(item.claimId, result.step)
      at = result
    }
    return { to: 'later', problem: problem('cancelled', { retryable: true }) }
  }

  function settle(item: OutboxItem, result: Ending): Halt | null {
    if (result.to === 'user') outbox.returnToUser(item.claimId, result.problems)
    if (result.to === 'stop') outbox.release(item.claimId)
    // Ended by our own wish: what was begun is found again by `interruptedSendings`.
    if (result.to !== 'later' || result.problem.code === 'cancelled') return null
    if (result.from !== undefined) outbox.recordStep(item.claimId, result.from)
    const until = nextTry(result.problem, item.attempts + 1, options)
    outbox.recordFailure(item.claimId, result.problem, until.toISOString())
    return { problem: result.problem, until }
  }

  return {
    /** Sends all that is due; answers why it stopped before the end, if it did. */
    async round(signal: AbortSignal): Promise<RoundEnd> {
      let inARow = 0
      let end: RoundEnd = { halt: null, stopped: null }

      async function work({ claimId }: DueClaim): Promise<void> {
        const item = outbox.find(claimId)
        // Taken back since the list was made.
        if (item === undefined || !outbox.begin(claimId).ok) return
        const result = await send(item, signal).catch(
          (error: unknown) => ({ to: 'later', problem: options.onDefect(error) }) as const,
        )
        // Whoever stopped the round may have closed the store.
        if (signal.aborted) return
        const halt = settle(item, result)
        options.onChanged(claimId)
        if (result.to === 'stop') end = { ...end, stopped: result.problem }
        // Held back by the user's own wish, which is no failure of the service.
        const isFailure = halt !== null && halt.problem.code !== 'waits-for-unmetered'
        inARow = isFailure ? inARow + 1 : 0
        const isReason = halt !== null && (isQueueWide(halt.problem) || inARow >= failuresThatHalt)
        // Of several that end at once, the one that asks for the longest wait.
        if (isReason && (end.halt === null || end.halt.until < halt.until)) end = { ...end, halt }
      }

      // Within one customer the service compares each claim with those before it.
      const lanes = lanesBy(outbox.due(clock().toISOString()), ({ claimId, tenantId }) => tenantId ?? claimId)
      const mayGoOn = () => !signal.aborted && end.halt === null && end.stopped === null
      await drive(lanes, claimsAtOnce, { mayGoOn, work })
      return signal.aborted ? { halt: null, stopped: null } : end
    },
  }
}

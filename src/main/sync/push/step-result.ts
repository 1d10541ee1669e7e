import type { Problem } from '../../../shared/domain/problem.ts'
import type { ReceivedClaim } from '../../../shared/service-api/received-claim.ts'
import type { OutboxItem, OutboxStep } from '../ports.ts'
import { isQuestion } from '../questions.ts'
import type { ServiceFailure } from '../service-outcome.ts'

/** Where a step leads. */
export type StepResult =
  /** `answer`: the service's, for a next step that can use it; that step must do without as well. */
  | { readonly to: 'step'; readonly step: OutboxStep; readonly answer?: ReceivedClaim }
  | { readonly to: 'done' }
  /** The same attempt may succeed later, beginning at `from` where that is an earlier step. */
  | { readonly to: 'later'; readonly problem: Problem; readonly from?: OutboxStep }
  /** Not this claim's misfortune: sync stops and asks, and the claim waits for the answer. */
  | { readonly to: 'stop'; readonly problem: Problem }
  /** Nothing but a change of the claim helps. */
  | { readonly to: 'user'; readonly problems: readonly Problem[] }

/** One step of sending a claim: may be run again after any interruption, to the same effect. */
export type PushStep = (item: OutboxItem, signal: AbortSignal, answer?: ReceivedClaim) => Promise<StepResult>

/** A failed call as a step's result: retried where that may help, else back to the user with all that was found. */
export function afterFailure({ problem, found }: ServiceFailure): StepResult {
  if (isQuestion(problem)) return { to: 'stop', problem }
  return problem.retryable ? { to: 'later', problem } : { to: 'user', problems: [problem, ...found] }
}

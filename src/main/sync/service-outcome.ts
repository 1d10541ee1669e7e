import type { Problem } from '../../shared/domain/problem.ts'

/** The answer of a call to the service; fits `Outcome`, and adds what the service found wrong inside the body sent. */
export type ServiceOutcome<T> = { readonly ok: true; readonly value: T } | ServiceFailure

export interface ServiceFailure {
  readonly ok: false
  readonly problem: Problem
  /** Problems of single fields, where the service named some. */
  readonly found: readonly Problem[]
}

export function failed(problem: Problem, found: readonly Problem[] = []): ServiceFailure {
  return { ok: false, problem, found }
}

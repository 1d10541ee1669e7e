import type { Outcome } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'

/** A problem thrown for TanStack Query, which knows failure only as a rejected promise; nobody else throws it. */
class ProblemError extends Error {
  readonly problem: Problem

  constructor(found: Problem) {
    super(found.code)
    this.name = 'ProblemError'
    this.problem = found
  }
}

/** The value of main's answer; a problem is thrown as `ProblemError`. */
export async function ask<T>(answer: Promise<Outcome<T>>): Promise<T> {
  const outcome = await answer
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  return outcome.value
}

/** What to tell the user of anything thrown: other errors are defects of ours. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : problem('internal')
}

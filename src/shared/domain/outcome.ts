import type { Problem, ProblemCode } from './problem.ts'

/** The answer of what can fail in a way that the user should know: problems are values, exceptions are bugs. */
export type Outcome<T, Code extends ProblemCode = ProblemCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem<Code> }

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function failure<Code extends ProblemCode>(
  problem: Problem<Code>,
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem }
}

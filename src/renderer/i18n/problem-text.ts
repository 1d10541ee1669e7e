import type { ProblemCode } from '../../shared/domain/problem.ts'

/** What is said of a problem: what is wrong, why it matters, and what to do next. `{{name}}` stands for a parameter. */
export interface ProblemText {
  readonly title: string
  readonly explanation: string
  readonly nextStep: string
}

/** The texts of some codes; one that does not exist does not compile. */
export type ProblemTexts = { readonly [Code in ProblemCode]?: ProblemText }

import type { Problem, ProblemCode } from '../../shared/domain/problem.ts'

/** What is said of a problem: what is wrong, why it matters, and what to do next. `{{name}}` stands for a parameter. */
export interface ProblemText {
  readonly title: string
  readonly explanation: string
  readonly nextStep: string
}

/** A code, or what is to be said of it only with certain values. */
export type ProblemTextKey =
  | ProblemCode
  | 'subscription-already-claimed-by-other'
  | 'subscription-id-unknown'
  | 'poe-type-by-content'

/** The texts of some codes; one that does not exist does not compile. */
export type ProblemTexts = { readonly [Key in ProblemTextKey]?: ProblemText }

/** Which text says a problem: some codes mean more than one thing to a person. */
export function problemTextKey({ code, params }: Pick<Problem, 'code' | 'params'>): ProblemTextKey {
  // Another partner's claim leads to arbitration, our own second one to nothing (domain.md A3).
  if (code === 'subscription-already-claimed' && params?.by === 'other')
    return 'subscription-already-claimed-by-other'
  // Only the service names the ID: its form is right, but the tenant has no such subscription.
  if (code === 'subscription-id-invalid' && params?.subscriptionId !== undefined)
    return 'subscription-id-unknown'
  // The ending would do, but the content is of another kind.
  if (code === 'poe-type' && params?.mediaType !== undefined) return 'poe-type-by-content'
  return code
}

import type { Problem } from '../problem.ts'
import { type Step, stepOf } from '../steps.ts'
import { checkClaim } from './all-rules.ts'
import type { RuleInput } from './rule.ts'

export type StepStatus = 'complete' | 'incomplete'

/** The problems that can be mended on the step; all of them on the review. */
export function stepProblems(step: Step, problems: readonly Problem[]): Problem[] {
  return problems.filter(found => step === 'review' || stepOf(found) === step)
}

/** A step is complete when nothing on it stops the claim; the review, when nothing does anywhere. */
export function stepStatusOf(step: Step, problems: readonly Problem[]): StepStatus {
  return stepProblems(step, problems).some(({ severity }) => severity === 'blocker')
    ? 'incomplete'
    : 'complete'
}

export function stepStatus(step: Step, input: RuleInput): StepStatus {
  return stepStatusOf(step, checkClaim(input))
}

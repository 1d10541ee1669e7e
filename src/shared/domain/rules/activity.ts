import type { ClaimContent } from '../claim-content.ts'
import { type Problem, problem } from '../problem.ts'
import type { Rule, RuleInput } from './rule.ts'

/** A claim is for one solution area (domain.md A2). */
export const solutionArea: Rule = ({ content }) =>
  content.solutionArea === null ? [problem('solution-area-missing', { path: 'solutionArea' })] : []

function notInArea({ content, policy }: RuleInput): Problem[] {
  const known = policy.activities.filter(({ area }) => area === content.solutionArea)
  const foreign = content.activities.filter(chosen => !known.some(({ activity }) => activity === chosen))
  const combined = known.filter(
    ({ activity, exclusive }) =>
      exclusive && content.activities.length > 1 && content.activities.includes(activity),
  )
  return foreign.length + combined.length === 0
    ? []
    : [problem('activity-not-in-area', { path: 'activities' })]
}

/** After submission only a new claim can change them (domain.md A4): whether the user is sure of exactly this choice. */
export function areActivitiesConfirmed({
  activities,
  confirmedActivities,
}: Pick<ClaimContent, 'activities' | 'confirmedActivities'>): boolean {
  return (
    activities.length === confirmedActivities.length &&
    activities.every(chosen => confirmedActivities.includes(chosen))
  )
}

/** Which activities go with the area, and alone or together; and one word of care (A3 `activity-not-in-area`, `activity-irreversible`). */
export const activity: Rule = input => {
  const { content } = input
  if (content.activities.length === 0) return [problem('activity-missing', { path: 'activities' })]
  return [
    ...(content.solutionArea === null ? [] : notInArea(input)),
    ...(areActivitiesConfirmed(content)
      ? []
      : [problem('activity-irreversible', { severity: 'warning', path: 'activities' })]),
  ]
}

import type { Activity, ClaimContent, SolutionArea } from '../../../shared/domain/claim-content.ts'
import type { Policy } from '../../../shared/domain/policy/policy.ts'

type Activities = Pick<Policy, 'activities'>

/** The activities that the policy has for the area, in its order. */
export function activitiesOf(policy: Activities, area: SolutionArea | null): Policy['activities'] {
  return policy.activities.filter(entry => entry.area === area)
}

/**
 * Another solution area for a filled draft: what fits stays. Products and workloads stay too, each for its own area, so
 * that coming back finds them; activities that the new area does not have are dropped.
 */
export function changeArea(
  content: Pick<ClaimContent, 'activities'>,
  area: SolutionArea,
  policy: Activities,
): { readonly activities: Activity[]; readonly dropped: Activity[] } {
  const offered = new Set(activitiesOf(policy, area).map(entry => entry.activity))
  return {
    activities: content.activities.filter(activity => offered.has(activity)),
    dropped: content.activities.filter(activity => !offered.has(activity)),
  }
}

/** Ticks or unticks an activity; one that is claimed alone unticks the others, and the others untick it (domain.md A2). */
export function tickActivity(
  content: Pick<ClaimContent, 'activities' | 'solutionArea'>,
  activity: Activity,
  ticked: boolean,
  policy: Activities,
): { readonly activities: Activity[]; readonly unticked: Activity[] } {
  if (!ticked) return { activities: content.activities.filter(other => other !== activity), unticked: [] }
  const offered = activitiesOf(policy, content.solutionArea)
  const alone = new Set(offered.filter(entry => entry.exclusive).map(entry => entry.activity))
  const others = content.activities.filter(other => other !== activity)
  const unticked = others.filter(other => alone.has(activity) || alone.has(other))
  const kept = new Set([...others.filter(other => !unticked.includes(other)), activity])
  // In the policy's order, so that the same choice is the same content.
  const order = offered.map(entry => entry.activity)
  return { activities: [...kept].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)), unticked }
}

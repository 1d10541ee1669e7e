import type { Problem } from './problem.ts'

/** The wizard's steps, in order; a problem's path tells the step that shows its field. */
export const steps = [
  'customer',
  'solution',
  'products',
  'partner',
  'contacts',
  'documents',
  'review',
] as const
export type Step = (typeof steps)[number]

const stepOfField: Record<string, Step> = {
  claimName: 'customer',
  customer: 'customer',
  publicSector: 'customer',
  solutionArea: 'solution',
  activities: 'solution',
  purchaseChannel: 'solution',
  revenue: 'solution',
  products: 'products',
  workloads: 'products',
  mpnId: 'partner',
  contacts: 'contacts',
  documents: 'documents',
  comment: 'review',
}

/** The step on which the problem can be mended; `review` where it belongs to no field. */
export function stepOf(problem: Problem): Step {
  const field = problem.path?.split('.')[0] ?? ''
  return stepOfField[field] ?? 'review'
}

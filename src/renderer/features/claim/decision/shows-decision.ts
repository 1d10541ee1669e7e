import { isDecided } from '../../../../shared/domain/life-cycle.ts'

/** Whether the claim's page is about a decision: one that holds, or one that is disputed. */
export function showsDecision(state: string): boolean {
  return isDecided(state) || state === 'in-dispute'
}

import type { Activity, SolutionArea } from '../domain/claim-content.ts'
import type { KnownState } from '../domain/claim-state.ts'

/** What the domain's codes are called, the same in the window and in files. */
export interface DomainWords {
  readonly states: Readonly<Record<KnownState, string>>
  readonly areas: Readonly<Record<SolutionArea, string>>
  readonly activities: Readonly<Record<Activity, string>>
}

import { isKnownState, type KnownState, localStates, serviceStates } from './claim-state.ts'

/** Who may cause a transition: the user at this laptop, the sync routine, or the service. */
export type Actor = 'user' | 'sync' | 'service'

/** The one table of a claim's transitions (domain.md A4); what is not listed is refused. */
export const transitions = [
  { from: 'draft', to: 'ready', by: 'user' },
  { from: 'ready', to: 'draft', by: 'user' },
  // What the service's newer policy no longer lets pass.
  { from: 'ready', to: 'draft', by: 'sync' },
  { from: 'ready', to: 'queued', by: 'user' },
  { from: 'queued', to: 'draft', by: 'user' },
  // Changed and sent once more, where the policy lets it (policy/after-submission.ts); and taken back before it left.
  { from: 'action-required', to: 'queued', by: 'user' },
  { from: 'submitted', to: 'queued', by: 'user' },
  { from: 'queued', to: 'action-required', by: 'user' },
  { from: 'queued', to: 'submitted', by: 'user' },
  { from: 'queued', to: 'sending', by: 'sync' },
  // What cannot succeed goes back into the user's hands; what was interrupted waits again.
  { from: 'queued', to: 'draft', by: 'sync' },
  { from: 'queued', to: 'action-required', by: 'sync' },
  { from: 'queued', to: 'submitted', by: 'sync' },
  { from: 'sending', to: 'draft', by: 'sync' },
  { from: 'sending', to: 'action-required', by: 'sync' },
  { from: 'sending', to: 'submitted', by: 'sync' },
  { from: 'sending', to: 'queued', by: 'sync' },
  { from: 'sending', to: 'submitted', by: 'service' },
  { from: 'submitted', to: 'under-review', by: 'service' },
  { from: 'submitted', to: 'action-required', by: 'service' },
  { from: 'submitted', to: 'approved', by: 'service' },
  { from: 'submitted', to: 'rejected', by: 'service' },
  { from: 'under-review', to: 'approved', by: 'service' },
  { from: 'under-review', to: 'rejected', by: 'service' },
  { from: 'under-review', to: 'action-required', by: 'service' },
  { from: 'action-required', to: 'submitted', by: 'service' },
  { from: 'action-required', to: 'rejected', by: 'service' },
  { from: 'approved', to: 'rejected', by: 'service' },
  { from: 'approved', to: 'rejected-final', by: 'service' },
  { from: 'rejected', to: 'in-dispute', by: 'service' },
  { from: 'in-dispute', to: 'approved', by: 'service' },
  { from: 'in-dispute', to: 'rejected-final', by: 'service' },
  // A service that lost what it had acknowledged gets it again, when the user says so.
  ...serviceStates.map(from => ({ from, to: 'queued', by: 'sync' }) as const),
] as const satisfies readonly { from: KnownState; to: KnownState; by: Actor }[]

/**
 * Whether `by` may move a claim from one state to another.
 *
 * A state that this version does not know can come from, and lead to, the service alone: a newer service may have states
 * of its own, and losing its word would be worse than not understanding it.
 */
export function canTransition(from: string, to: string, by: Actor): boolean {
  const isSentAgain = by === 'sync' && to === 'queued'
  if (!isKnownState(from) || !isKnownState(to)) return by === 'service' || isSentAgain
  return transitions.some(t => t.from === from && t.to === to && t.by === by)
}

/** Whether the reviewer can be written to: once the service has the claim, until the last word was said. */
export function mayReply(state: string): boolean {
  const isLocal = localStates.some(local => local === state)
  return !isLocal && state !== 'rejected-final'
}

/** Whether the user may change all of the claim's content. */
export function isEditable(state: string): boolean {
  return state === 'draft' || state === 'ready'
}

/** Whether the claim may be deleted from this laptop: only what no service has, or may have, seen. */
export function isDeletable(state: string): boolean {
  return state === 'draft' || state === 'ready'
}

const decidedStates: ReadonlySet<string> = new Set(['approved', 'rejected', 'rejected-final'])

/** Whether the service has said its word on the claim. */
export function isDecided(state: string): boolean {
  return decidedStates.has(state)
}

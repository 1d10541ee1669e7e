import { z } from 'zod'

/** States that belong to this laptop (design: the claim's life). */
export const localStates = ['draft', 'ready', 'queued', 'sending'] as const
/** States that the service gives (domain.md A4). */
export const serviceStates = [
  'submitted',
  'under-review',
  'action-required',
  'approved',
  'rejected',
  'in-dispute',
  'rejected-final',
] as const

export type LocalState = (typeof localStates)[number]
export type ServiceState = (typeof serviceStates)[number]
export type KnownState = LocalState | ServiceState

export const serviceStateSchema = z.enum(serviceStates)

/** A state as stored and shown: a newer service may name one that we do not know; it is kept and shown as it is. */
export const claimStateSchema = z.string().min(1).max(100)
export type ClaimState = z.infer<typeof claimStateSchema>

const known: ReadonlySet<string> = new Set([...localStates, ...serviceStates])

export function isKnownState(state: string): state is KnownState {
  return known.has(state)
}

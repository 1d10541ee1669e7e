import { policy202007 } from './2020-07.ts'
import { policy202310 } from './2023-10.ts'
import type { Policy } from './policy.ts'

/** The built-in policies, newest last. */
export const policies: readonly Policy[] = [policy202007, policy202310]

/** In force unless the user chooses another, or the service serves one. */
export const defaultPolicy: Policy = policy202007

/** A built-in policy; undefined where the ID is one that only a service knows. */
export function findPolicy(id: string): Policy | undefined {
  return policies.find(policy => policy.id === id)
}

import { policy202007 } from './2020-07.ts'
import { policy202310 } from './2023-10.ts'
import type { Policy } from './policy.ts'

/** The built-in policies, newest last. */
export const policies: readonly Policy[] = [policy202007, policy202310]

/** In force unless the user chooses another. */
export const defaultPolicy: Policy = policy202007

/** A built-in policy; undefined where the ID is one that only a service knows. */
export function findPolicy(id: string): Policy | undefined {
  return policies.find(policy => policy.id === id)
}

export const policyOrigins = ['built-in', 'served'] as const

/** A policy that can be chosen, with whoever gave its data. */
export interface KnownPolicy {
  readonly policy: Policy
  readonly origin: (typeof policyOrigins)[number]
}

/**
 * The built-in policies joined by those that the service serves, oldest first. Where both have the same ID the service's
 * data wins: whoever runs it knows of a correction before the next version of the program does.
 */
export function knownPolicies(served: readonly Policy[]): KnownPolicy[] {
  const byId = new Map<string, KnownPolicy>([
    ...policies.map(policy => [policy.id, { policy, origin: 'built-in' }] as const),
    ...served.map(policy => [policy.id, { policy, origin: 'served' }] as const),
  ])
  return [...byId.values()].toSorted((a, b) => a.policy.validFrom.localeCompare(b.policy.validFrom, 'en'))
}

/** The policy chosen; where it is not known, as before the service that serves it is met, the default one. */
export function policyInForce(known: readonly KnownPolicy[], chosenId: string): Policy {
  const find = (id: string) => known.find(({ policy }) => policy.id === id)?.policy
  return find(chosenId) ?? find(defaultPolicy.id) ?? defaultPolicy
}

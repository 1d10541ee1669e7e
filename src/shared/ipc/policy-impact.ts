import { z } from 'zod'
import { claimIdSchema } from '../domain/identifiers.ts'
import { policyOrigins } from '../domain/policy/policies.ts'
import { policySchema } from '../domain/policy/policy.ts'
import { problemSchema } from '../domain/problem.ts'

/** A policy that can be chosen: where its data is from, and what the choice between policies is about. */
export const offeredPolicySchema = policySchema
  .pick({
    id: true,
    validFrom: true,
    source: true,
    contacts: true,
    subscriptionRequired: true,
    deadlines: true,
    editable: true,
    disassociation: true,
  })
  .extend({ origin: z.enum(policyOrigins) })
export type OfferedPolicy = z.infer<typeof offeredPolicySchema>

/** An open claim in which another policy finds other problems. */
export const policyImpactSchema = z.object({
  id: claimIdSchema,
  claimName: z.string(),
  customerName: z.string(),
  state: z.enum(['draft', 'ready']),
  appeared: z.array(problemSchema),
  gone: z.array(problemSchema),
})
export type PolicyImpact = z.infer<typeof policyImpactSchema>

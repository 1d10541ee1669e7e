import { z } from 'zod'
import { claimIdSchema } from '../domain/identifiers.ts'
import { problemSchema, ruleCodes } from '../domain/problem.ts'

/** The body of `POST /v1/verifications`: what can be checked only against the customer's tenant. */
export const verificationRequestSchema = z
  .strictObject({
    /** The claim that asks: what it holds itself is not 'already claimed'. Without it only the tenant is looked at. */
    claimId: claimIdSchema.optional(),
    customer: z.strictObject({ domain: z.string().min(1).max(253), tenantId: z.guid() }),
    solutionArea: z.enum(['business-applications', 'microsoft-365']).nullable(),
    items: z
      .array(
        z.strictObject({
          key: z.string().min(1).max(200),
          code: z.string().max(200),
          subscriptionId: z.string().max(200).nullable(),
        }),
      )
      .max(200),
  })
  .meta({ id: 'VerificationRequest' })
export type VerificationRequest = z.infer<typeof verificationRequestSchema>

/** A subscription as the tenant has it, in words of the service. */
export const foundSubscriptionSchema = z.object({
  state: z.string(),
  /** The end of its grace period, where it is in one. */
  graceEndsOn: z.iso.date().nullable(),
  channel: z.string(),
})

/** What a check finds breaks a rule; what goes wrong on a laptop never travels, so that it does not change the contract. */
const findingSchema = problemSchema.extend({ code: z.enum(ruleCodes) })

/** What the service found; an item without problems is fine. */
export const verificationSchema = z
  .object({
    customer: z.object({ problems: z.array(findingSchema) }),
    items: z.array(
      z.object({
        key: z.string(),
        problems: z.array(findingSchema),
        subscription: foundSubscriptionSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'Verification' })
export type Verification = z.infer<typeof verificationSchema>

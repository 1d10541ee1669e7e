import { z } from 'zod'
import { arbitrationSchema } from '../domain/arbitration/arbitration.ts'
import { attachmentKinds } from '../domain/attachment.ts'
import { approvedSubscriptionSchema, receiptSchema } from '../domain/claim.ts'
import {
  activities,
  contactSchema,
  publicSectorAnswers,
  purchaseChannels,
  solutionAreas,
} from '../domain/claim-content.ts'
import { claimStateSchema, localStates, serviceStateSchema } from '../domain/claim-state.ts'
import { commentSchema } from '../domain/comment.ts'
import { claimIdSchema, daySchema, instantSchema, sha256Schema } from '../domain/identifiers.ts'

const line = z.string().max(2_000)

/** A document of the submission: its bytes must have been uploaded before, under the same SHA-256. */
export const submittedDocumentSchema = z.strictObject({
  id: z.uuid(),
  sha256: sha256Schema,
  name: z.string().min(1).max(255),
  sizeBytes: z.int().positive(),
  mediaType: z.string().min(1).max(200),
  kind: z.enum(attachmentKinds),
  acknowledgementDate: daySchema.nullable(),
  covers: z.array(z.string()),
})

/** The body of `PUT /v1/claims/{claimId}`: the claim as the user confirmed it, normalized. */
export const submissionSchema = z
  .strictObject({
    claimName: line,
    customer: z.strictObject({ name: line, domain: z.string().min(1).max(253), tenantId: z.guid() }),
    solutionArea: z.enum(solutionAreas),
    activities: z.array(z.enum(activities)).min(1),
    purchaseChannel: z
      .enum(purchaseChannels)
      .nullable()
      .describe('Null for Microsoft 365, where no channel is asked'),
    items: z
      .array(
        z.strictObject({
          key: z.string().min(1).max(200),
          code: z.string().min(1).max(200),
          subscriptionId: z.string().max(200).nullable(),
        }),
      )
      .min(1)
      .max(200),
    mpnId: z.string().regex(/^\d+$/),
    contacts: z.strictObject({
      customer: contactSchema,
      technical: contactSchema.nullable(),
      partner: contactSchema,
    }),
    revenue: z.strictObject({ solutionSeller: line, isvSolution: line }).nullable(),
    publicSector: z.enum(publicSectorAnswers),
    comment: z.string().max(20_000),
    documents: z.array(submittedDocumentSchema),
    policyId: z.string().min(1).max(100),
    /** When the user confirmed; part of the content, so that sending again sends the same. */
    confirmedAt: instantSchema,
    /** The laptop that sends: a copied data folder shows as one claim from two of them. */
    deviceId: z.uuid(),
  })
  .meta({ id: 'Submission' })
export type Submission = z.infer<typeof submissionSchema>

/** A claim as the service has it: the answer to creating one, and an entry of the change feed. */
export const serviceClaimSchema = z
  .object({
    id: claimIdSchema,
    /** Grows with each change at the service; the same number is in the ETag. */
    version: z.int().positive(),
    // Answers are read tolerantly: a newer service may have states of its own; the laptop's own are none of its.
    status: claimStateSchema.refine(state => !localStates.some(local => local === state)),
    updatedAt: instantSchema,
    receipt: receiptSchema,
    comments: z.array(commentSchema),
    subscriptions: z.array(approvedSubscriptionSchema),
    arbitration: arbitrationSchema
      .nullish()
      .describe('Null while the claim competes with none; left out by a service that does not tell.'),
  })
  .meta({ id: 'Claim' })
export type ServiceClaim = z.infer<typeof serviceClaimSchema>

/** The answer to `GET /v1/claims/{claimId}`: with its content, so that two versions can be compared. */
export const claimWithContentSchema = serviceClaimSchema
  .extend({ submission: submissionSchema })
  .meta({ id: 'ClaimWithContent' })

/** One page of `GET /v1/claims?since=CURSOR`. */
export const claimChangesSchema = z
  .object({
    claims: z.array(serviceClaimSchema),
    /** Where the next call goes on; opaque. */
    cursor: z.string().min(1),
    more: z.boolean(),
  })
  .meta({ id: 'ClaimChanges' })

/** The body of `POST /v1/claims/{claimId}/comments`. */
export const newCommentSchema = z
  .strictObject({
    text: z.string().min(1).max(20_000),
    documents: z.array(z.strictObject({ sha256: sha256Schema, name: z.string().min(1).max(255) })),
  })
  .meta({ id: 'NewComment' })
export type NewComment = z.infer<typeof newCommentSchema>

/** The body of `POST /v1/claims/{claimId}/withdrawal`. */
export const withdrawalSchema = z.strictObject({ reason: z.string().max(2_000) }).meta({ id: 'Withdrawal' })

/** The body of `POST /v1/claims/{claimId}/dispute`: a justification, new documents, or both (domain.md B2.3). */
export const disputeSchema = z
  .strictObject({
    justification: z.string().max(10_000),
    documents: newCommentSchema.shape.documents,
  })
  .refine(({ justification, documents }) => justification.trim() !== '' || documents.length > 0, {
    path: ['justification'],
    message: 'says why, or comes with new documents',
  })
  .meta({ id: 'Dispute' })
export type Dispute = z.infer<typeof disputeSchema>

/** The body of `POST /v1/claims/{claimId}/disassociation`. */
export const disassociationSchema = z
  .strictObject({ reason: z.string().max(2_000).describe('Not empty where the policy wants a reason.') })
  .meta({ id: 'Disassociation' })

/** What a reviewer may decide; the sandbox's switch takes it. */
export const decisionSchema = z.strictObject({
  status: serviceStateSchema,
  comment: z.string().max(20_000).optional(),
  subscriptions: z.array(approvedSubscriptionSchema).optional(),
  /** What goes with the comment. */
  documents: z
    .array(z.strictObject({ name: z.string().min(1).max(255), contentBase64: z.base64() }))
    .optional(),
})
export type Decision = z.infer<typeof decisionSchema>

import { z } from 'zod'
import { arbitrationSteps } from '../../shared/domain/arbitration/arbitration.ts'
import { approvedSubscriptionSchema } from '../../shared/domain/claim.ts'
import { serviceStateSchema } from '../../shared/domain/claim-state.ts'
import { claimIdSchema, daySchema, instantSchema } from '../../shared/domain/identifiers.ts'
import { submissionSchema } from '../../shared/service-api/claims.ts'

const json = z.string().transform(text => JSON.parse(text) as unknown)

/** What the second partner claims as well, and how far its arbitration is. */
export const competitionSchema = z.object({
  /** Keys of the claim's items. */
  items: z.array(z.string()),
  /** The day of the customer's acknowledgement in the second partner's proof. */
  acknowledgedOn: daySchema,
  /** That of what the second partner adds when asked for more; null where there is nothing. */
  answersWith: daySchema.nullable(),
  /** Null until the reviewer has taken it up: before that our partner knows nothing of it. */
  step: z.enum(arbitrationSteps).nullable(),
  since: instantSchema,
})
export type StoredCompetition = Readonly<z.output<typeof competitionSchema>>

/** A row of `claim` with its JSON columns read. */
export const claimRowSchema = z
  .object({
    id: claimIdSchema,
    status: serviceStateSchema,
    status_since: instantSchema,
    version: z.int().positive(),
    submission: json.pipe(submissionSchema),
    content_hash: z.string(),
    receipt_id: z.string(),
    received_at: instantSchema,
    subscriptions: json.pipe(z.array(approvedSubscriptionSchema)),
    withdrawn_at: instantSchema.nullable(),
    updated_at: instantSchema,
    sequence: z.int().positive(),
    competition: json.pipe(competitionSchema).nullable(),
  })
  .transform(row => ({
    id: row.id,
    status: row.status,
    statusSince: row.status_since,
    version: row.version,
    submission: row.submission,
    contentHash: row.content_hash,
    receiptId: row.receipt_id,
    receivedAt: row.received_at,
    subscriptions: row.subscriptions,
    withdrawnAt: row.withdrawn_at,
    updatedAt: row.updated_at,
    sequence: row.sequence,
    competition: row.competition,
  }))

/** A claim as the sandbox keeps it. */
export type StoredClaim = Readonly<z.output<typeof claimRowSchema>>

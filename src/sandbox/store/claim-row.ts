import { z } from 'zod'
import { approvedSubscriptionSchema } from '../../shared/domain/claim.ts'
import { serviceStateSchema } from '../../shared/domain/claim-state.ts'
import { claimIdSchema, instantSchema } from '../../shared/domain/identifiers.ts'
import { submissionSchema } from '../../shared/service-api/claims.ts'

const json = z.string().transform(text => JSON.parse(text) as unknown)

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
  }))

/** A claim as the sandbox keeps it. */
export type StoredClaim = Readonly<z.output<typeof claimRowSchema>>

import { z } from 'zod'
import { claimIdSchema, instantSchema, sha256Schema } from '../domain/identifiers.ts'
import { partnerProfileSchema } from '../domain/partner-profile.ts'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

export const syncStatusSchema = z.object({
  /** `stopped`: sync has stopped and asks, see `problem`. `paused`: by the user, until `resume`. */
  state: z.enum(['idle', 'running', 'waiting', 'stopped', 'not-set', 'paused']),
  waiting: z.int().nonnegative(),
  lastSuccessAt: instantSchema.nullable(),
  nextTryAt: instantSchema.nullable(),
  problem: problemSchema.nullable(),
})
export type SyncStatus = z.infer<typeof syncStatusSchema>

/** A claim that waits to be sent, or is being sent. */
export const outboxEntrySchema = z.object({
  claimId: claimIdSchema,
  claimName: z.string(),
  customerName: z.string(),
  since: instantSchema,
  step: z.enum(['verify', 'upload', 'create', 'acknowledge']),
  attempts: z.int().nonnegative(),
  nextTryAt: instantSchema.nullable(),
  problem: problemSchema.nullable(),
  sentBytes: z.int().nonnegative(),
  totalBytes: z.int().nonnegative(),
  /** Of the last parts that the service acknowledged; null where nothing is on its way, or nothing can be told yet. */
  bytesPerSecond: z.number().nonnegative().nullable(),
})
export type OutboxEntry = z.infer<typeof outboxEntrySchema>

/** A claim as it was sent, with the service's receipt. */
export const sentClaimSchema = z.object({
  claimId: claimIdSchema,
  claimName: z.string(),
  customerName: z.string(),
  receiptId: z.string(),
  /** By the service's clock. */
  receivedAt: instantSchema,
  contentHash: z.string(),
  documents: z.array(z.object({ name: z.string(), sha256: sha256Schema, sizeBytes: z.int().nonnegative() })),
})
export type SentClaim = z.infer<typeof sentClaimSchema>

const sentQuerySchema = z.strictObject({
  /** Words or IDs of the claim, a receipt's number or hash, a document's name or SHA-256; empty for all. */
  search: z.string().max(500),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(200),
})
export type SentQuery = z.infer<typeof sentQuerySchema>

export const syncProcedures = {
  status: procedure(z.strictObject({}), syncStatusSchema),
  /** Starts a round at once and answers when it has ended, with the state it led to; one round while sync is paused. */
  now: procedure(z.strictObject({}), syncStatusSchema),
  outbox: procedure(z.strictObject({}), z.array(outboxEntrySchema)),
  /** Nothing is sent or fetched by itself until `resume`, over restarts too; answers when what was under way has ended. */
  pause: procedure(z.strictObject({}), syncStatusSchema),
  resume: procedure(z.strictObject({}), syncStatusSchema),
  /** What was sent, the newest first. */
  sent: procedure(
    sentQuerySchema,
    z.object({ sent: z.array(sentClaimSchema), total: z.int().nonnegative() }),
  ),
} as const

export const profileProcedures = {
  /** The cached partner profile with the time it was fetched; null before the first contact with the service. */
  get: procedure(
    z.strictObject({}),
    z.object({ profile: partnerProfileSchema, fetchedAt: instantSchema }).nullable(),
  ),
} as const

import { z } from 'zod'
import { claimIdSchema, instantSchema } from '../domain/identifiers.ts'
import { partnerProfileSchema } from '../domain/partner-profile.ts'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

export const syncStatusSchema = z.object({
  /** `stopped`: sync has stopped and asks, see `problem`. */
  state: z.enum(['idle', 'running', 'waiting', 'stopped', 'not-set']),
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
})
export type OutboxEntry = z.infer<typeof outboxEntrySchema>

export const syncProcedures = {
  status: procedure(z.strictObject({}), syncStatusSchema),
  /** Starts a round at once and answers when it has ended, with the state it led to. */
  now: procedure(z.strictObject({}), syncStatusSchema),
  outbox: procedure(z.strictObject({}), z.array(outboxEntrySchema)),
} as const

export const profileProcedures = {
  /** The cached partner profile with the time it was fetched; null before the first contact with the service. */
  get: procedure(
    z.strictObject({}),
    z.object({ profile: partnerProfileSchema, fetchedAt: instantSchema }).nullable(),
  ),
} as const

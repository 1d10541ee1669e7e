import { z } from 'zod'
import { claimIdSchema, instantSchema, sha256Schema } from '../domain/identifiers.ts'
import { partnerProfileSchema } from '../domain/partner-profile.ts'
import { type ProblemCode, problemSchema } from '../domain/problem.ts'
import { replyKinds } from '../domain/reply-kind.ts'
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

/** A claim, or what is said of one, that waits to be sent, or is being sent. */
export const outboxEntrySchema = z.object({
  /** The claim's own number, or the message's. */
  id: z.string(),
  kind: z.enum(['claim', ...replyKinds]),
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

/** A claim that the service acknowledged and, read from the beginning, no longer has. */
export const lostClaimSchema = z.object({
  claimId: claimIdSchema,
  claimName: z.string(),
  customerName: z.string(),
  /** When the service acknowledged it. */
  receivedAt: instantSchema,
  /** Whether what was sent is still here, to be sent again under the same number. */
  canBeSent: z.boolean(),
})
export type LostClaim = z.infer<typeof lostClaimSchema>

/** Why sync stops and asks: each is answered by the user. */
export const syncQuestions = [
  'data-folder-copied',
  'service-is-another',
  'service-went-back',
  'service-lost-claims',
  'service-knows-nothing',
] as const satisfies readonly ProblemCode[]
export type SyncQuestion = (typeof syncQuestions)[number]

const lostRef = z.strictObject({ claimIds: z.array(claimIdSchema).min(1).max(10_000) })

export const syncProcedures = {
  status: procedure(z.strictObject({}), syncStatusSchema),
  /** Starts a round at once and answers when it has ended, with the state it led to; one round while sync is paused. */
  now: procedure(z.strictObject({}), syncStatusSchema),
  /** Those that wait longest, at most 500. */
  outbox: procedure(z.strictObject({}), z.array(outboxEntrySchema)),
  /** Nothing is sent or fetched by itself until `resume`, over restarts too; answers when what was under way has ended. */
  pause: procedure(z.strictObject({}), syncStatusSchema),
  resume: procedure(z.strictObject({}), syncStatusSchema),
  /** The network as the page sees it. `isBack`: it was gone, so that what waits for it is tried at once. */
  connection: procedure(z.strictObject({ isMetered: z.boolean(), isBack: z.boolean() }), z.object({})),
  /** What was sent, the newest first. */
  sent: procedure(
    sentQuerySchema,
    z.object({ sent: z.array(sentClaimSchema), total: z.int().nonnegative() }),
  ),
  /**
   * The user's yes to what sync asks: the service as it is now is to be trusted and read from the beginning, or the copied
   * data folder used on this computer. Nothing happens where sync no longer asks that.
   */
  goOn: procedure(z.strictObject({ question: z.enum(syncQuestions) }), syncStatusSchema),
  /** What the service no longer has, once it was read from the beginning. */
  lost: procedure(z.strictObject({}), z.array(lostClaimSchema)),
  /** Under their own numbers, with what was sent then; the others stay as they are. */
  sendAgain: procedure(lostRef, syncStatusSchema),
  /** They stay on this laptop, and are not asked about again. */
  leaveLost: procedure(lostRef, syncStatusSchema),
} as const

export const profileProcedures = {
  /** The cached partner profile with the time it was fetched; null before the first contact with the service. */
  get: procedure(
    z.strictObject({}),
    z.object({ profile: partnerProfileSchema, fetchedAt: instantSchema }).nullable(),
  ),
} as const

import { z } from 'zod'
import { claimSchema, historyEntrySchema } from '../domain/claim.ts'
import { claimContentSchema } from '../domain/claim-content.ts'
import { claimStateSchema } from '../domain/claim-state.ts'
import { claimIdSchema, instantSchema, sha256Schema } from '../domain/identifiers.ts'
import { problemCodes, problemSchema } from '../domain/problem.ts'
import { renewalSchema } from '../domain/renewal.ts'
import { steps } from '../domain/steps.ts'
import { foundSubscriptionSchema } from '../service-api/verifications.ts'
import {
  bulkActionSchema,
  bulkResultSchema,
  bulkSize,
  claimDeadlineSchema,
  claimFilterSchema,
  claimGroupingSchema,
  claimGroupSchema,
  claimIdsQuerySchema,
  claimPageSchema,
  claimQuerySchema,
  listLayoutSchema,
  savedViewsSchema,
} from './claim-list.ts'
import { procedure } from './procedure.ts'

const claimRef = z.strictObject({ id: claimIdSchema })

/** What the partner may ask for after a decision: null where that is possible now, else why not (domain.md A4, B2.3). */
export const afterDecisionSchema = z.object({
  /** When the claim's state began, as far as this laptop knows. */
  since: instantSchema.nullable(),
  /** The state before it; null where no history tells. */
  from: claimStateSchema.nullable(),
  dispute: problemSchema.nullable(),
  disassociation: problemSchema.nullable(),
})
export type AfterDecision = z.infer<typeof afterDecisionSchema>

/** The service's last answer about a claim; its problems are among those of `check` while it is not stale. */
export const latestVerificationSchema = z.object({
  verifiedAt: instantSchema,
  /** What it was asked about has changed since. */
  isStale: z.boolean(),
  /** By the keys of the claim's items; null where the service names no subscription. */
  items: z.array(z.object({ key: z.string(), subscription: foundSubscriptionSchema.nullable() })),
})
export type LatestVerification = z.infer<typeof latestVerificationSchema>

const documentName = z.object({ name: z.string(), sha256: sha256Schema })

const claimVersion = z.object({ content: claimContentSchema, documents: z.array(documentName) })
export type ClaimVersion = z.infer<typeof claimVersion>

/** What the service has of a claim, and what the user has made of it since. */
export const unsentChangesSchema = z.object({
  sent: claimVersion,
  now: claimVersion,
  /** Documents, by their numbers, that the service has: they stay as they are. */
  sentDocuments: z.array(z.uuid()),
})
export type UnsentChanges = z.infer<typeof unsentChangesSchema>

/** A claim that service and laptop have in two versions; which one goes on is the user's choice. */
export const claimConflictSchema = z.object({
  code: z.enum(['claim-conflict', 'claim-from-other-device']),
  since: instantSchema,
  /** What the service has made of its version. */
  state: claimStateSchema,
  receivedAt: instantSchema,
  ours: claimVersion,
  /** Null where the service's content is of a form that this version cannot read. */
  theirs: claimVersion.nullable(),
})
export type ClaimConflict = z.infer<typeof claimConflictSchema>

/** `at` is the line, counted from 1, that does not follow from the one before; `cut` says that the end is missing. */
const historyStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('whole') }),
  z.object({ state: z.literal('broken'), at: z.int().positive() }),
  z.object({ state: z.literal('cut') }),
])
export type HistoryState = z.infer<typeof historyStateSchema>

export const claimProcedures = {
  /** A window of the list. */
  list: procedure(claimQuerySchema, claimPageSchema),
  /** All that match, in the list's order: what is selected by Ctrl+A, or from here to there. */
  ids: procedure(claimIdsQuerySchema, z.object({ ids: z.array(claimIdSchema) })),
  /** The groups of all that match, in the list's order. */
  groups: procedure(
    claimFilterSchema.extend(claimGroupingSchema.shape),
    z.object({ groups: z.array(claimGroupSchema) }),
  ),
  /** How many claims each filter lets through. */
  counts: procedure(
    z.strictObject({ filters: z.array(claimFilterSchema).max(120) }),
    z.object({ counts: z.array(z.int().nonnegative()) }),
  ),
  /** What became of each claim, in their order. */
  bulk: procedure(
    z.strictObject({
      ids: z.array(claimIdSchema).min(1).max(bulkSize),
      action: bulkActionSchema,
      /** The same for all calls of one action of the user's, which is taken back as a whole. */
      run: z.uuid(),
    }),
    z.object({ results: z.array(bulkResultSchema) }),
  ),
  views: procedure(z.strictObject({}), z.object({ views: savedViewsSchema })),
  saveViews: procedure(z.strictObject({ views: savedViewsSchema }), z.object({})),
  /** Null while the user has changed nothing of it. */
  layout: procedure(z.strictObject({}), z.object({ layout: listLayoutSchema.nullable() })),
  saveLayout: procedure(z.strictObject({ layout: listLayoutSchema }), z.object({})),
  get: procedure(claimRef, claimSchema, ['claim-not-found']),
  create: procedure(z.strictObject({}), claimSchema),
  /** Durable when it answers. `revision` is the one that the change was made on. A ready claim becomes a draft again. */
  save: procedure(
    claimRef.extend({
      revision: z.int().nonnegative(),
      content: claimContentSchema,
      step: z.enum(steps),
    }),
    z.object({ revision: z.int().nonnegative(), state: claimStateSchema, updatedAt: instantSchema }),
    ['claim-not-found', 'claim-not-editable', 'claim-changed-elsewhere'],
  ),
  /** All problems of the claim as stored, the most severe first. */
  check: procedure(claimRef, z.array(problemSchema), ['claim-not-found']),
  /**
   * Asks the service now what it alone can know of the claim as stored. Null while the customer's domain or tenant ID is
   * not in a form to be asked; the service may refuse with any code.
   */
  verify: procedure(
    claimRef,
    z.object({ verifiedAt: instantSchema, problems: z.array(problemSchema) }).nullable(),
    problemCodes,
  ),
  /** Null before the first answer. */
  verification: procedure(claimRef, latestVerificationSchema.nullable(), ['claim-not-found']),
  markReady: procedure(claimRef, claimSchema, ['claim-not-found', 'claim-incomplete', 'transition-refused']),
  backToDraft: procedure(claimRef, claimSchema, ['claim-not-found', 'transition-refused']),
  /** Puts the claim in the outbox: once this answers, it will be sent. */
  submit: procedure(claimRef, claimSchema, ['claim-not-found', 'claim-incomplete', 'transition-refused']),
  /** Puts a claim that the service has in the outbox once more, to take the place of what it has. */
  resubmit: procedure(claimRef, claimSchema, ['claim-not-found', 'claim-incomplete', 'transition-refused']),
  /** Null for a claim that the service does not have. */
  unsentChanges: procedure(claimRef, unsentChangesSchema.nullable(), ['claim-not-found']),
  /** The claim says again what the service has. */
  discardChanges: procedure(claimRef, claimSchema, ['claim-not-found', 'transition-refused']),
  takeBack: procedure(claimRef, claimSchema, ['claim-not-found', 'transition-refused']),
  remove: procedure(claimRef, z.object({}), ['claim-not-found', 'claim-not-deletable']),
  /** Undoes `remove`. */
  restore: procedure(claimRef, claimSchema, ['claim-not-found']),
  /** How many claims wait for their user: the reviewer asks, or the service gave them back. */
  attention: procedure(z.strictObject({}), z.object({ claims: z.int().nonnegative() })),
  /** Null where there is none. */
  conflict: procedure(claimRef, claimConflictSchema.nullable(), ['claim-not-found']),
  /** The service's version takes our place; the history keeps ours. */
  takeTheirs: procedure(claimRef, claimSchema, ['claim-not-found', 'service-answer-invalid']),
  /** Ours goes on as a new claim, a draft, which comes back; the first one becomes the service's version. */
  keepOurs: procedure(claimRef, claimSchema, ['claim-not-found', 'service-answer-invalid']),
  /** Null where the claim's policy sets its state no limit, or that is over. */
  deadline: procedure(claimRef, claimDeadlineSchema.nullable(), ['claim-not-found']),
  /** Null where no subscription of the claim's ends soon, or has ended. */
  renewal: procedure(claimRef, renewalSchema.nullable(), ['claim-not-found']),
  afterDecision: procedure(claimRef, afterDecisionSchema, ['claim-not-found']),
  /**
   * A new draft with everything that still holds: for the subscription that comes after the one that ends, or for a claim
   * that was rejected. One that was prepared before comes back as it is.
   */
  prepareFollowUp: procedure(claimRef, claimSchema, ['claim-not-found', 'transition-refused']),
  /** A new draft with all that the claim has, but its subscriptions and what its user has to be sure of anew. */
  clone: procedure(claimRef, claimSchema, ['claim-not-found']),
  history: procedure(claimRef, z.array(historyEntrySchema), ['claim-not-found']),
  /** Whether every line is there as it was written: follows the hashes from the first to the last. */
  verifyHistory: procedure(claimRef, historyStateSchema, ['claim-not-found']),
} as const

import { z } from 'zod'
import { attachmentSchema } from './attachment.ts'
import { claimContentSchema } from './claim-content.ts'
import { claimStateSchema } from './claim-state.ts'
import { commentSchema } from './comment.ts'
import { claimIdSchema, instantSchema } from './identifiers.ts'
import { steps } from './steps.ts'

/** A subscription as the service approved it, with the day its term ends where that is known. */
export const approvedSubscriptionSchema = z.object({
  itemKey: z.string(),
  subscriptionId: z.string(),
  endsOn: z.iso.date().nullable(),
})
export type ApprovedSubscription = z.infer<typeof approvedSubscriptionSchema>

/** The service's proof that it has the claim. */
export const receiptSchema = z.object({
  receiptId: z.string().min(1),
  receivedAt: instantSchema,
  /** SHA-256 over the claim's canonical JSON as received. */
  contentHash: z.string().min(1),
})

/** A claim with all that this laptop knows of it. */
export const claimSchema = z.object({
  id: claimIdSchema,
  state: claimStateSchema,
  /** Counts the changes of content; a save names the one it was based on. */
  revision: z.int().nonnegative(),
  content: claimContentSchema,
  documents: z.array(attachmentSchema),
  comments: z.array(commentSchema),
  subscriptions: z.array(approvedSubscriptionSchema),
  receipt: receiptSchema.nullable(),
  /** Policy by which the claim was last checked. */
  policyId: z.string(),
  /** Where in the wizard the user was. */
  step: z.enum(steps),
  /** The claim that this one goes on from, and the one that goes on from this; null where there is none. */
  follows: claimIdSchema.nullable(),
  followedBy: claimIdSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Claim = z.infer<typeof claimSchema>

/** One line of a claim's history; it is only ever appended to. */
export const historyEntrySchema = z.object({
  at: instantSchema,
  by: z.string(),
  what: z.enum([
    'created',
    /** Made of the rows of a file, `to` being its name. */
    'imported',
    'edited',
    'state',
    'document-added',
    'document-removed',
    'document-edited',
    'document-replaced',
    'comment',
    'deleted',
    'restored',
    /** A claim that goes on from another, by its number: `to` follows this one, this one follows `from`. */
    'follow-up',
    /** What the partner asks for after a decision, `path` being its kind: `to` is what was written, or why it came back. */
    'requested',
    'request-taken-back',
    'request-refused',
    /** From one policy to another, which it was checked by. */
    'policy',
    /** A step of arbitration by its code; or `marked`, by the user, and `ended`. */
    'arbitration',
  ]),
  path: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

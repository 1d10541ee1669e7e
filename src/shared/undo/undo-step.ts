import { z } from 'zod'
import { claimIdSchema } from '../domain/identifiers.ts'

/** What a user may do, and take back, of what is not sent. */
export const undoKinds = [
  'claim-created',
  'claim-edited',
  'claim-removed',
  'claim-restored',
  'claim-made-ready',
  'claim-made-draft',
  'changes-discarded',
  'follow-up-created',
  'document-added',
  'document-edited',
  'document-moved',
  'document-removed',
  'document-restored',
  'document-replaced',
  'claims-imported',
  'import-undone',
  'customer-noted',
  'customer-added',
  'customer-edited',
  'customer-removed',
  'customers-merged',
  'customers-parted',
  'customers-kept-apart',
  'reply-edited',
  'reply-document-added',
  'reply-document-removed',
  'reply-removed',
  'template-saved',
  'template-renamed',
  'template-removed',
  'template-restored',
  'view-saved',
  'view-removed',
  'setting-changed',
] as const
export type UndoKind = (typeof undoKinds)[number]

/**
 * Settings whose change is a step. Where claims and documents go, with whose rules, and what holds them back is none: that is
 * set on purpose, and asked about where it matters.
 */
export const undoableSettings = ['language', 'theme', 'startWith', 'holidays', 'notices'] as const

/** A step as it is told of. */
export const undoStepSchema = z.object({
  kind: z.enum(undoKinds),
  /** Null where it is of several claims. */
  claimId: claimIdSchema.nullable(),
  /** As the claim has it now; empty where it has none, or there are several. */
  customerName: z.string(),
  claims: z.int().nonnegative(),
  /** A field's path, what kind of message it is, a setting, or the name of a document, file, customer, template or view; null where there is nothing more to say. */
  detail: z.string().nullable(),
})
export type UndoStep = z.infer<typeof undoStepSchema>

/** Why something is left as it is. */
export const undoRefusals = [
  /** It waits to be sent, or is on its way. */
  'waiting',
  /** The service has it. */
  'sent',
  /** Something else has changed it since. */
  'changed',
  /** It is there no more. */
  'gone',
  /** Claims are for this customer. */
  'in-use',
  /** The message that was being written was sent. */
  'message-sent',
] as const
export type UndoRefusal = (typeof undoRefusals)[number]

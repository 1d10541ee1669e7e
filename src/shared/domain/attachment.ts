import { z } from 'zod'
import { attachmentIdSchema, daySchema, instantSchema, sha256Schema } from './identifiers.ts'

export const attachmentKinds = ['poe-form', 'statement-of-work', 'supporting-document'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** What the user says of a document: its name, what it is, when the customer signed it, which items it covers, and what else. */
export const attachmentDetailsSchema = z.strictObject({
  name: z.string().min(1).max(255),
  kind: z.enum(attachmentKinds),
  /** The day of the customer's signed acknowledgement; null while unknown or where there is none. */
  acknowledgementDate: daySchema.nullable(),
  /** Keys of claim items, see `claimItems`. */
  covers: z.array(z.string().max(200)).max(400),
  /** For the partner's own people; it is not sent. */
  note: z.string().max(2_000),
})
export type AttachmentDetails = z.infer<typeof attachmentDetailsSchema>

/** A PoE document of a claim. Its bytes are in the vault under `sha256`. */
export const attachmentSchema = attachmentDetailsSchema.extend({
  id: attachmentIdSchema,
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  /** By the content where it can be told, else by the name's ending. */
  mediaType: z.string().max(200),
  addedAt: instantSchema,
  /** The version before this one, which is kept in the claim's history. */
  replaces: attachmentIdSchema.nullable(),
})
export type Attachment = z.infer<typeof attachmentSchema>

const { id, sha256, name, kind, sizeBytes, mediaType, addedAt } = attachmentSchema.shape

/** A document of another claim for the same customer, to be attached without its bytes being stored again. */
export const customerDocumentSchema = z.object({
  ...{ id, sha256, name, kind, sizeBytes, mediaType, addedAt },
  claimName: z.string(),
})
export type CustomerDocument = z.infer<typeof customerDocumentSchema>
